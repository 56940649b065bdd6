package dev.daybook.seed.lint;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.read.Located;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A claim is flagged only where its figures are out of order. */
final class NeedlessFlags implements LintRule {

    @Override
    public void see(Located<CampaignEvent> event, Faults faults) {
        List<CasualtyClaim> claims = event.value().getCasualties();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).getFlagged() && inOrder(claims.get(i))) {
                Located<?> at = event.inside("casualties", i);
                String found = "a flag on figures that are in order";
                faults.warning(at.at("flagged"), Rule.NEEDLESS_FLAG, found, "no flag", null);
            }
        }
    }

    private static boolean inOrder(CasualtyClaim claim) {
        List<Long> given = Stream.of(claim.getLow(), claim.getBest(), claim.getHigh())
                .filter(Objects::nonNull)
                .toList();
        return given.equals(given.stream().sorted().toList());
    }
}
