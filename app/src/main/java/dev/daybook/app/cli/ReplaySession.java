package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.Pipeline;
import dev.daybook.app.Requests;
import dev.daybook.app.RunDriver;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.app.console.Cockpit;
import dev.daybook.app.console.Screen;
import dev.daybook.consumer.digest.DigestRenderer;
import dev.daybook.consumer.follow.DigestFollower;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.view.DigestFeed.Wanted;
import dev.daybook.producer.Opening;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.Progress;
import dev.daybook.producer.RunRequest;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.RunClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One replay from its first record to its last digest: played, driven, shown, printed. */
final class ReplaySession {

    /** How long a stopped run waits for the digests of days it has closed. */
    private static final long LAST_DIGESTS_MS = 3_000;

    private final Surroundings surroundings;
    private final CampaignDefinition campaign;
    private final RunRequest request;
    private final RunDriver driver;
    private final Screen screen;

    ReplaySession(
            Surroundings surroundings,
            CampaignDefinition campaign,
            RunRequest request,
            RunDriver driver,
            Screen screen) {
        this.surroundings = surroundings;
        this.campaign = campaign;
        this.request = request;
        this.driver = driver;
        this.screen = screen;
    }

    /**
     * Plays until the run's end or the command's, and returns the exit status.
     *
     * @param shows whether the progress line is drawn and keys are taken, as far as there is a terminal
     */
    int play(Services services, Pipeline pipeline, DigestRenderer renderer, boolean shows) {
        DigestPrinter printer = new DigestPrinter(renderer, screen, surroundings, this::firstDay);
        pipeline.listener().add(driver);
        if (shows) {
            Cockpit cockpit = services.start(() -> Cockpit.open(
                    driver,
                    new Requests(surroundings.clock(), surroundings.nanoTime()),
                    screen,
                    surroundings.terminal(),
                    ZoneId.of(campaign.getZone())));
            // At once when a signal comes, not only when everything behind it has closed.
            surroundings.ending().whenCome(cockpit::close);
        }
        driver.ended().thenAccept(result -> ended(result, printer));
        driver.begin();
        return follow(services, pipeline, printer);
    }

    private int follow(Services services, Pipeline pipeline, DigestPrinter printer) {
        Ending ending = surroundings.ending();
        Wanted wanted = new Wanted(request.run(), driver.opening().epoch(), LocalDate.MIN);
        DigestFollower follower = services.start(() ->
                DigestFollower.open(ReadSettings.consumer(pipeline.connection().clientConfig()), wanted, printer));
        ending.whenCome(follower::stop);
        if (follower.run().isPresent()) {
            ending.finished();
        }
        return ending.await();
    }

    /** Days before {@code --from} are played and not printed; so are those that were printed before. */
    private LocalDate firstDay(int epoch) {
        LocalDate from = request.from() == null ? LocalDate.MIN : request.from();
        Opening opening = driver.opening();
        if (epoch == opening.epoch()) {
            boolean goesOn = opening.kind() == Opening.Kind.CONTINUED && opening.date() != null;
            return goesOn && opening.date().isAfter(from) ? opening.date() : from;
        }
        Optional<LocalDate> target =
                driver.soughtTo(epoch).map(instant -> LocalDate.ofInstant(instant, ZoneId.of(campaign.getZone())));
        LocalDate first = target.isPresent() && surroundings.terminal().output()
                ? target.get().minusDays(1)
                : target.filter(day -> day.isBefore(from)).orElse(from);
        screen.say("daybook: run %s %s (epoch %d); its days are printed again%s"
                .formatted(
                        request.run(),
                        target.map(day -> "went back to " + day).orElse("begins anew"),
                        epoch,
                        first.isAfter(campaign.getSpanFrom()) ? " from " + first + " on" : ""));
        return first;
    }

    /** A run that played to its end ends the command with its last digest; here are the other ends. */
    private void ended(PlayResult result, DigestPrinter printer) {
        CompletableFuture<Void> last = switch (result) {
            case FINISHED, ALREADY_FINISHED -> new CompletableFuture<>();
            case STOPPED -> lastDigest(printer).completeOnTimeout(null, LAST_DIGESTS_MS, TimeUnit.MILLISECONDS);
            case DELETED ->
                new CompletableFuture<Void>().completeOnTimeout(null, LAST_DIGESTS_MS, TimeUnit.MILLISECONDS);
        };
        last.thenRun(surroundings.ending()::finished);
    }

    private CompletableFuture<Void> lastDigest(DigestPrinter printer) {
        Optional<RunClock> clock = driver.progress().map(Progress::clock);
        LocalDate closed =
                clock.map(RunClock::getDate).orElse(campaign.getSpanFrom()).minusDays(1);
        return closed.isBefore(campaign.getSpanFrom())
                ? CompletableFuture.completedFuture(null)
                : printer.come(clock.get().getEpoch(), closed);
    }
}
