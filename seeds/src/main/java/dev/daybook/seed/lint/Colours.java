package dev.daybook.seed.lint;

import dev.daybook.schema.Belligerent;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import java.util.List;

/**
 * Sides are told apart by their colours, whichever way one sees them; a pattern that differs helps, so less is asked.
 *
 * <p>Distances are CIE 1976 in L*a*b*, where about 2.3 is just noticeable side by side.
 */
final class Colours implements LintRule {

    private static final double LEAST_OF_SAME_PATTERN = 15;
    private static final double LEAST_OF_OTHER_PATTERN = 6;

    private final LintedPack pack;

    Colours(LintedPack pack) {
        this.pack = pack;
    }

    @Override
    public void end(Faults faults) {
        List<Located<Belligerent>> sides = pack.draft().belligerents();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = 0; j < i; j++) {
                check(sides.get(j).value(), sides.get(i), faults);
            }
        }
    }

    private static void check(Belligerent before, Located<Belligerent> located, Faults faults) {
        Belligerent side = located.value();
        double least = side.getPattern().equals(before.getPattern()) ? LEAST_OF_SAME_PATTERN : LEAST_OF_OTHER_PATTERN;
        for (Vision vision : Vision.values()) {
            double distance = Lab.seen(side.getColour(), vision).distance(Lab.seen(before.getColour(), vision));
            if (distance < least) {
                String found = "%s for '%s', close to %s of '%s' (%.1f by %s)"
                        .formatted(
                                side.getColour(),
                                side.getId(),
                                before.getColour(),
                                before.getId(),
                                distance,
                                vision.label());
                String wanted = "colours at least %.0f apart".formatted(least);
                faults.warning(
                        located.at("colour"), Rule.COLOURS_TOO_CLOSE, found, wanted, "make one lighter or darker");
                return;
            }
        }
    }
}
