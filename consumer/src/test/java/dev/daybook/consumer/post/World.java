package dev.daybook.consumer.post;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.digest.MadeUpDigest;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.http.Wire;
import dev.daybook.consumer.post.schedule.Agenda;
import dev.daybook.consumer.post.schedule.CatchUp;
import dev.daybook.consumer.post.schedule.Timetable;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.PostState;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Schedulers that crash and come again, over a year of a made-up campaign. */
final class World {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Timetable TIMETABLE = Timetable.daily(LocalTime.of(2, 30), ZONE);
    private static final int CRASH_ONE_IN = 25;
    private static final LocalDate FIRST = LocalDate.parse("1945-08-08");
    private static final int MOST_DAYS = 298;
    static final Duration NOT_AFTER = Duration.ofHours(60);

    final Services services;
    final Map<LocalDate, DayDigest> digests = new TreeMap<>();
    final Map<String, MemoryLedger.Store> ledgers = new TreeMap<>();
    int crashed;
    private final RandomGenerator random;
    private final Wire wire;
    private final List<List<PostingLoop>> processes = new ArrayList<>();
    private final Map<Integer, Instant> downUntil = new TreeMap<>();

    /**
     * @param everyNth which of the campaign's 298 days are posted about
     * @param quietToo whether three in four of them are quiet; else none
     */
    World(RandomGenerator random, Services services, Wire wire, int everyNth, boolean quietToo) {
        this.random = random;
        this.services = services;
        this.wire = wire;
        for (int i = random.nextInt(everyNth); i < MOST_DAYS; i += everyNth) {
            LocalDate day = FIRST.plusDays(i);
            digests.put(day, !quietToo || random.nextInt(4) == 0 ? eventful(random, day) : quiet(day));
        }
    }

    private static DayDigest eventful(RandomGenerator random, LocalDate day) {
        return DayDigest.newBuilder(MadeUpDigest.of(random))
                .setDate(day)
                .setQuiet(false)
                .setHeadline("Headline " + random.nextInt(1_000) + " & <more>, it's said")
                .build();
    }

    private static DayDigest quiet(LocalDate day) {
        return DayDigest.newBuilder(SampleCampaign.quietDay()).setDate(day).build();
    }

    /** Lives through a year: a tick of every process at each moment something is to be done. */
    void live(Instant from, Instant to, int schedulers) {
        services.clock.set(from);
        for (int i = 0; i < schedulers; i++) {
            processes.add(start());
        }
        while (services.clock.instant().isBefore(to)) {
            Instant wake = Instant.MAX;
            for (int i = 0; i < processes.size(); i++) {
                int process = (i + random.nextInt(processes.size())) % processes.size();
                Instant next = tick(process);
                wake = next.isBefore(wake) ? next : wake;
            }
            move(wake);
        }
    }

    /** To the next wake-up, or past all the days on which nothing is to be done. */
    private void move(Instant wake) {
        Instant now = services.clock.instant();
        boolean busy = ledgers.values().stream().anyMatch(store -> isBehind(store, now));
        Instant due = nextDue(now);
        if (random.nextInt(60) == 0) {
            services.clock.set(now.minus(Duration.ofMinutes(random.nextInt(180))));
        } else if (busy || Duration.between(now, due).toMinutes() < 15) {
            services.clock.set((wake.isAfter(now) ? wake : now).plusSeconds(1 + random.nextInt(240)));
        } else if (random.nextInt(20) == 0) {
            services.clock.set(due.plus(Duration.ofMinutes(random.nextInt(24 * 60))));
        } else {
            services.clock.set(due.minus(Duration.ofMinutes(random.nextInt(5))));
        }
    }

    private boolean isBehind(MemoryLedger.Store store, Instant now) {
        long due = digests.keySet().stream()
                .map(day -> TIMETABLE.on(anniversary(day)).orElseThrow())
                .filter(at -> !at.isAfter(now))
                .count();
        return store.records.size() < due
                || store.records.values().stream()
                        .anyMatch(record ->
                                record.getState() == PostState.PLANNED || record.getState() == PostState.SENDING);
    }

    /** In the year that is lived through, from August to July. */
    private static LocalDate anniversary(LocalDate day) {
        return day.withYear(day.getYear() == 1945 ? 2027 : 2028);
    }

    private Instant nextDue(Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        return today.datesUntil(today.plusDays(400))
                .filter(day -> digests.keySet().stream()
                        .anyMatch(past -> past.withYear(day.getYear()).equals(day)))
                .flatMap(day -> TIMETABLE.on(day).stream())
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    private Instant tick(int process) {
        Instant up = downUntil.getOrDefault(process, Instant.MIN);
        if (services.clock.instant().isBefore(up)) {
            return up;
        }
        Instant wake = Instant.MAX;
        try {
            for (PostingLoop loop : processes.get(process)) {
                Instant next = loop.tick();
                wake = next.isBefore(wake) ? next : wake;
            }
            return wake;
        } catch (Crashes.Crash e) {
            crashed++;
            processes.set(process, start());
            // Sometimes for longer than services remember keys.
            int minutes = random.nextInt(3) == 0 ? random.nextInt(240) : random.nextInt(10);
            downUntil.put(process, services.clock.instant().plus(Duration.ofMinutes(minutes)));
            return services.clock.instant().plus(Duration.ofMinutes(minutes));
        }
    }

    private List<PostingLoop> start() {
        Crashes crashes = new Crashes(random, CRASH_ONE_IN);
        List<PostingLoop> loops = new ArrayList<>();
        for (Channel channel : services.channels(wire, crashes)) {
            MemoryLedger ledger = new MemoryLedger(
                    ledgers.computeIfAbsent(channel.name(), name -> new MemoryLedger.Store()), crashes);
            loops.add(new PostingLoop(
                    new Agenda(
                            channel.name(), SampleCampaign.definition().getId(), TIMETABLE, new CatchUp(99), NOT_AFTER),
                    new Poster(channel, ledger, services.clock),
                    ledger,
                    List.copyOf(digests.keySet()),
                    day -> Optional.ofNullable(digests.get(day)).map(World::post),
                    services.clock));
        }
        return loops;
    }

    static DayPost post(DayDigest digest) {
        return new DayPost(digest, Optional.of(picture(digest.getDate())));
    }

    /** Enough of a PNG for whoever looks at its beginning. */
    static PostPicture picture(LocalDate day) {
        byte[] png = ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .position(16)
                .putInt(1200)
                .putInt(800)
                .putLong(day.toEpochDay())
                .array();
        return new PostPicture(png, "Map of " + day);
    }
}
