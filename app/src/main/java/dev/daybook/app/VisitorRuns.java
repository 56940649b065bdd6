package dev.daybook.app;

import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.RunsReader;
import dev.daybook.consumer.gateway.run.RunControl;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.PlayResult;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TransportAction;
import dev.daybook.seed.CampaignPack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that viewers have of their own: at most {@value #MOST}, each deleted once it was left alone for 30 minutes.
 *
 * <p>One thread opens, closes and deletes them, one after the other. They are kept over a restart of the process, which
 * knows them by the begin of their ids.
 */
public final class VisitorRuns implements RunControl, AutoCloseable {

    /** How many there may be. */
    static final int MOST = 20;

    /** How long nobody has to look at one before it is deleted. */
    static final Duration LEFT_ALONE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(VisitorRuns.class);
    private static final long LOOK_EVERY_SECONDS = 60;
    private static final long CLOSE_SECONDS = 2;

    private final CampaignPack pack;
    private final Set<String> kept;
    private final Pipeline pipeline;
    private final Requests requests;
    private final LongSupplier nanoTime;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final ScheduledExecutorService desk =
            new ScheduledThreadPoolExecutor(1, VisitorRuns::thread, new ThreadPoolExecutor.DiscardPolicy());

    private record Visit(RunDriver driver, AtomicLong lookedAtNs) {}

    private VisitorRuns(CampaignPack pack, Set<String> kept, Pipeline pipeline, Surroundings surroundings) {
        this.pack = pack;
        this.kept = Set.copyOf(kept);
        this.pipeline = pipeline;
        this.requests = new Requests(surroundings.clock(), surroundings.nanoTime());
        this.nanoTime = surroundings.nanoTime();
    }

    /**
     * Takes runs from now on, and goes on with those that were left by a process before.
     *
     * @param pack what they play
     * @param kept ids of runs that no viewer may delete
     * @throws DaybookException.Unavailable if requests cannot be listened for
     */
    public static VisitorRuns open(CampaignPack pack, Set<String> kept, Pipeline pipeline, Surroundings surroundings) {
        // By the command's thread: a pipeline belongs to it.
        pipeline.listener();
        VisitorRuns runs = new VisitorRuns(pack, kept, pipeline, surroundings);
        runs.desk.execute(runs::goOn);
        return runs;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "daybook-visitor-runs");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * From now on runs that are left alone are deleted.
     *
     * @param followed whether a stream of a run is open
     */
    public void lookAfter(Predicate<String> followed) {
        desk.scheduleWithFixedDelay(() -> look(followed), LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Deletes at once what is left alone by now. */
    CompletableFuture<Void> lookNow(Predicate<String> followed) {
        return CompletableFuture.runAsync(() -> look(followed), desk);
    }

    @Override
    public CompletionStage<String> create(NewRun wanted) {
        return CompletableFuture.supplyAsync(() -> begun(wanted), desk);
    }

    @Override
    public boolean mayDelete(String run) {
        return !kept.contains(run);
    }

    @Override
    public CompletionStage<Void> delete(String run) {
        if (!mayDelete(run)) {
            return CompletableFuture.failedFuture(new DaybookException.Usage(
                    "run %s is the server's own: 'daybook transport %s delete' deletes it".formatted(run, run)));
        }
        return CompletableFuture.runAsync(() -> deleteNow(run), desk);
    }

    @Override
    public void askedAbout(String run) {
        Visit visit = visits.get(run);
        if (visit != null) {
            visit.lookedAtNs().set(nanoTime.getAsLong());
        }
    }

    private String begun(NewRun wanted) {
        RunRequest request = VisitorRequest.of(wanted, pack.definition());
        if (visits.size() >= MOST) {
            throw new DaybookException.Unavailable(
                    "viewers have %d runs of their own, as many as there may be: delete one".formatted(MOST));
        }
        // Opening a run shuts out whoever plays it.
        if (clocks().stream().anyMatch(clock -> clock.getRun().equals(request.run()))) {
            throw new DaybookException.Usage("run %s is there already".formatted(request.run()));
        }
        play(request);
        LOG.info("visitor.begun run={}", request.run());
        return request.run();
    }

    private void goOn() {
        clocks().stream()
                .filter(clock -> clock.getRun().startsWith(VisitorRequest.PREFIX))
                .filter(clock -> clock.getCampaign().equals(pack.definition().getId()))
                .forEach(this::goOn);
    }

    private void goOn(RunClock left) {
        try {
            play(RunRequest.of(left.getRun(), Speed.parse(left.getSpeedAsked()))
                    .to(left.getEndsOn())
                    .startPaused(left.getState() == RunState.PAUSED)
                    .stay(true));
        } catch (DaybookException.BadRecords madeFromAnotherPack) {
            tryToDelete(left.getRun());
        } catch (DaybookException e) {
            LOG.warn("visitor.not-gone-on run={}", left.getRun(), e);
        }
    }

    private List<RunClock> clocks() {
        return RunsReader.read(ReadSettings.consumer(pipeline.connection().clientConfig()));
    }

    private void play(RunRequest request) {
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        Visit visit =
                new Visit(pipeline.openRun(pack, request, failed::complete), new AtomicLong(nanoTime.getAsLong()));
        visits.put(request.run(), visit);
        pipeline.listener().add(visit.driver());
        failed.thenAcceptAsync(failure -> failed(visit, failure), desk);
        visit.driver().ended().thenAcceptAsync(result -> ended(visit, result), desk);
        visit.driver().begin();
    }

    private void failed(Visit visit, Throwable failure) {
        LOG.warn("visitor.failed run={}", visit.driver().run(), failure);
        forget(visit);
    }

    /** One that was stopped can still be read, until it is left alone. */
    private void ended(Visit visit, PlayResult result) {
        if (result == PlayResult.DELETED) {
            forget(visit);
        }
    }

    private void forget(Visit visit) {
        if (visits.remove(visit.driver().run(), visit)) {
            pipeline.listener().remove(visit.driver());
            visit.driver().close();
        }
    }

    private void look(Predicate<String> followed) {
        long now = nanoTime.getAsLong();
        visits.forEach((run, visit) -> {
            if (followed.test(run)) {
                visit.lookedAtNs().set(now);
            } else if (now - visit.lookedAtNs().get() >= LEFT_ALONE.toNanos()) {
                tryToDelete(run);
            }
        });
    }

    private void tryToDelete(String run) {
        try {
            deleteNow(run);
            LOG.info("visitor.left-alone run={}", run);
        } catch (DaybookException e) {
            LOG.warn("visitor.not-deleted run={}", run, e);
        }
    }

    /** The way of the command: over the topic, to whoever plays the run. */
    private void deleteNow(String run) {
        new RunRemote(pipeline.connection()).ask(requests.of(run, TransportAction.DELETE, null));
        Visit visit = visits.get(run);
        if (visit != null) {
            forget(visit);
        }
    }

    /** Ends the plays; the runs can be gone on with. */
    @Override
    public void close() {
        desk.shutdownNow();
        try {
            if (!desk.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("visitor.busy: what is being opened or deleted is left to its own");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List.copyOf(visits.values()).forEach(this::forget);
    }
}
