package dev.daybook.app;

import dev.daybook.consumer.gateway.run.RunControl.NewRun;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.CampaignDefinition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes what a viewer wants into what is asked of a run. */
final class VisitorRequest {

    /** How every id of a viewer's run begins, so that none takes the name of another run. */
    static final String PREFIX = "own-";

    private static final String SPEED = "1d/2s";
    private static final int RANDOM_CHARACTERS = 8;

    private VisitorRequest() {}

    /**
     * The request, of a run that waits at its end.
     *
     * @throws DaybookException.Usage if it cannot be as wanted
     */
    static RunRequest of(NewRun wanted, CampaignDefinition campaign) {
        if (!wanted.campaign().equals(campaign.getId())) {
            throw new DaybookException.Usage(
                    "campaign '%s' is not played here: wanted '%s'".formatted(wanted.campaign(), campaign.getId()));
        }
        Speed speed = Speed.parse(wanted.speed() == null ? SPEED : wanted.speed());
        return RunRequest.of(id(wanted.run()), speed)
                .between(campaign, day("from", wanted.from()), day("to", wanted.to()))
                .stay(true);
    }

    private static String id(@Nullable String wanted) {
        if (wanted == null) {
            return PREFIX + UUID.randomUUID().toString().substring(0, RANDOM_CHARACTERS);
        }
        if (!wanted.startsWith(PREFIX)) {
            throw new DaybookException.Usage("run id '%s': wanted one that begins with '%s'".formatted(wanted, PREFIX));
        }
        return wanted;
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new DaybookException.Usage("%s '%s': wanted a day such as 1945-08-17".formatted(name, text));
        }
    }
}
