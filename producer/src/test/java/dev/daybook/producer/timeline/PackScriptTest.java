package dev.daybook.producer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.TimelineKind;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The example of the pack format's page, as a run sees it. */
class PackScriptTest {

    private final CampaignPack pack = new PackLoader().load(Path.of("../docs/examples/hutou"));
    private final PackScript script = new PackScript(pack);

    @Test
    void everyEventOfTheSpanIsOnTheTimelineOnItsEntryDay() {
        List<Step> steps = new ArrayList<>();
        new Steps(script, pack.definition().getSpanTo()).forEachRemaining(steps::add);

        List<CampaignEvent> expected = new ArrayList<>();
        pack.timeline().forEach(expected::add);
        assertThat(expected).isNotEmpty();
        assertThat(steps.stream().map(Step::event).filter(Objects::nonNull)).containsExactlyElementsOf(expected);
        assertThat(steps)
                .filteredOn(step -> step.kind() == TimelineKind.EVENT)
                .allMatch(step -> step.date().equals(pack.entryDay(step.event())));
    }

    @Test
    void campaignIsThePacks() {
        assertThat(script.campaign().getFingerprint())
                .isEqualTo(script.fingerprint())
                .isEqualTo(pack.fingerprint());
        assertThat(script.campaign().getDefinition()).isEqualTo(script.definition());
    }
}
