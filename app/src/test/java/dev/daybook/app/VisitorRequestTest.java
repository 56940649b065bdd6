package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.gateway.run.RunControl.NewRun;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRequest;
import dev.daybook.schema.CampaignDefinition;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorRequestTest {

    private static final String CAMPAIGN = "manchuria-1945";
    private static final CampaignDefinition DEFINITION =
            Campaigns.load(CAMPAIGN, Path.of("..", "seeds")).definition();

    @Test
    void viewerWhoSaysNothingMoreGetsTheHighlightUnderANewNameEachTime() {
        RunRequest first = VisitorRequest.of(new NewRun(CAMPAIGN, null, null, null, null), DEFINITION);
        RunRequest second = VisitorRequest.of(new NewRun(CAMPAIGN, null, null, null, null), DEFINITION);

        assertThat(first.from()).isEqualTo(DEFINITION.getHighlightFrom());
        assertThat(first.to()).isEqualTo(DEFINITION.getHighlightTo());
        assertThat(first.speed().text()).isEqualTo("1d/2s");
        assertThat(first.stay()).isTrue();
        assertThat(first.run()).matches("own-[0-9a-f]{8}").isNotEqualTo(second.run());
    }

    @Test
    void runFromADayBehindTheHighlightGoesOnToTheEnd() {
        RunRequest late = VisitorRequest.of(new NewRun(CAMPAIGN, "own-late", "max", "1946-05-01", null), DEFINITION);

        assertThat(late.from()).isEqualTo(LocalDate.of(1946, 5, 1));
        assertThat(late.to()).isEqualTo(DEFINITION.getSpanTo());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "elsewhere-1944, -, -, -, -, wanted 'manchuria-1945'",
                "manchuria-1945, manchuria-1945-live, -, -, -, begins with 'own-'",
                "manchuria-1945, own-A, -, -, -, run id 'own-A'",
                "manchuria-1945, -, fast, -, -, fast",
                "manchuria-1945, -, -, yesterday, -, from 'yesterday'",
                "manchuria-1945, -, -, -, 1945-13-01, to '1945-13-01'",
                "manchuria-1945, -, -, 1945-08-20, 1945-08-10, not after"
            })
    void whatCannotBeIsRefusedInWords(String campaign, String run, String speed, String from, String to, String words) {
        assertThatThrownBy(() -> VisitorRequest.of(new NewRun(campaign, run, speed, from, to), DEFINITION))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining(words);
    }
}
