package dev.daybook.consumer.post.text;

import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import java.util.Set;

/** Whether a day tells of harm to civilians. */
final class CivilianHarm {

    /** The words of the pack format's vocabulary of types. */
    private static final Set<String> TYPES = Set.of("civilian-harm", "atrocity", "massacre");

    private static final Set<String> SIDES = Set.of("civilian", "local");
    private static final String CATEGORY = "civilian-";

    private CivilianHarm() {}

    /** Whether an event of the day is of such a type, or a figure of the day counts harmed civilians. */
    static boolean isIn(DayDigest digest) {
        return digest.getEvents().stream().anyMatch(CivilianHarm::isIn)
                || digest.getTollOfDay().stream().anyMatch(toll -> is(toll.getBelligerent(), toll.getCategory()));
    }

    /** Whether an event is of such a type, or reports such figures. */
    static boolean isIn(DigestEvent event) {
        return TYPES.contains(event.getType()) || event.getClaims().stream().anyMatch(CivilianHarm::isIn);
    }

    private static boolean isIn(CitedClaim claim) {
        return is(claim.getBelligerent(), claim.getCategory());
    }

    private static boolean is(String side, String category) {
        return SIDES.contains(side) || category.startsWith(CATEGORY);
    }
}
