package dev.daybook.seed.read;

import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an event's casualty claims. */
final class ClaimReader {

    /** What can be counted. */
    static final List<String> CATEGORIES = List.of(
            "killed", "wounded", "missing", "captured", "civilian-killed", "total", "killed-and-wounded", "materiel");

    /** What a figure can cover. */
    static final List<String> SCOPES = List.of("event", "battle-total", "campaign-total");

    private static final int MOST_CLAIMS = 500;
    private static final Shape CLAIM = Shape.of(
            "a casualty claim", "belligerent category claimant scope", "low best high effective note sources flagged");

    private final Vocabulary words;
    private final SourceRefReader sources;
    private final Faults faults;

    ClaimReader(Vocabulary words, SourceRefReader sources, Faults faults) {
        this.words = words;
        this.sources = sources;
        this.faults = faults;
    }

    List<CasualtyClaim> read(Fields event, @Nullable EffectiveDay effective) {
        List<CasualtyClaim> claims = new ArrayList<>();
        for (Node item : event.items("casualties", MOST_CLAIMS)) {
            CasualtyClaim claim = claim(item, event, effective);
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private @Nullable CasualtyClaim claim(Node item, Fields event, @Nullable EffectiveDay effective) {
        int before = faults.errors();
        Fields fields = Fields.open(item, CLAIM, faults);
        if (fields == null) {
            return null;
        }
        String belligerent = fields.nameText("belligerent", words.belligerents);
        String category = fields.choice("category", CATEGORIES);
        String claimant = fields.nameText("claimant", words.claimants);
        String scope = fields.choice("scope", SCOPES);
        CasualtyClaim.Builder claim = CasualtyClaim.newBuilder();
        figures(fields, claim);
        claim.setEffective(fields.node("effective") == null ? day(effective) : Days.day(fields, "effective", faults));
        claim.setNote(fields.text("note", TextRule.PROSE)).setSources(sources.read(fields));
        if ("battle-total".equals(scope) && event.node("battle") == null) {
            Node node = fields.node("scope");
            String hint = "add 'battle' to the event";
            faults.error(node.at(), Rule.NO_BATTLE, "a battle-total of an event without battle", "its battle", hint);
        }
        if (faults.errors() > before || belligerent == null || category == null || claimant == null || scope == null) {
            return null;
        }
        claim.setScope(ClaimScope.valueOf(scope.toUpperCase(Locale.ROOT).replace('-', '_')));
        return claim.setBelligerent(belligerent)
                .setCategory(category)
                .setClaimant(claimant)
                .build();
    }

    private static @Nullable LocalDate day(@Nullable EffectiveDay effective) {
        return effective == null ? null : effective.day();
    }

    private void figures(Fields fields, CasualtyClaim.Builder claim) {
        int before = faults.errors();
        boolean flagged = fields.truth("flagged");
        Long low = fields.count("low");
        Long best = fields.count("best");
        Long high = fields.count("high");
        claim.setLow(low).setBest(best).setHigh(high).setFlagged(flagged);
        if (faults.errors() > before) {
            return;
        }
        if (low == null && best == null && high == null) {
            String found = "a casualty claim without a figure";
            faults.error(fields.mapping().at(), Rule.MISSING_KEY, found, "at least one of low, best, high");
        }
        if (!flagged && !inOrder(low, best, high)) {
            Node at = fields.node(low == null ? "best" : "low");
            String found = "low " + shown(low) + ", best " + shown(best) + ", high " + shown(high);
            String hint = "if the source has it so, add 'flagged: true'";
            faults.error(at.at(), Rule.FIGURES_OUT_OF_ORDER, found, "low <= best <= high", hint);
        }
    }

    private static String shown(@Nullable Long figure) {
        return figure == null ? "not given" : figure.toString();
    }

    /** Whether those that are given are in order. */
    private static boolean inOrder(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        boolean lowBest = low == null || best == null || low <= best;
        boolean bestHigh = best == null || high == null || best <= high;
        return lowBest && bestHigh && (low == null || high == null || low <= high);
    }
}
