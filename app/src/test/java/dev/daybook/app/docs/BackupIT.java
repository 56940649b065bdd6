package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as docs/operations.md tells it. */
class BackupIT {

    private static final String PACK = "tar -czf daybook-backup.tgz -C ~/.local/state daybook";
    private static final String UNPACK = "tar -xzf daybook-backup.tgz -C /srv/restored";
    private static final String GO_ON = "./daybook replay --speed max --data-dir /srv/restored/daybook";

    @TempDir
    private Path scratch;

    private final List<Launched> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Launched each : started) {
            each.stop();
        }
    }

    @Test
    void restoredDirectoryGoesOnWhereItStood() throws Exception {
        assertThat(ReadmeCommands.of(Documents.TOP.resolve("docs/operations.md"))
                        .lines())
                .contains(PACK, UNPACK, GO_ON);
        Path kept = Files.createDirectories(scratch.resolve("state")).resolve("daybook");
        Launched replay = started("./daybook replay --speed 1d/1s --output json --data-dir " + kept);
        replay.awaitPrinted(printed -> printed.lines().count() >= 3);
        replay.stop();
        List<LocalDate> days = new ArrayList<>(days(replay));
        assertThat(run("./daybook post --on 08-26 --channel stdout --data-dir " + kept)
                        .printed())
                .contains("Hutou");

        run(here(PACK));
        Files.createDirectories(scratch.resolve("restored"));
        run(here(UNPACK));
        Launched rest = run(here(GO_ON) + " --output json");

        days.addAll(days(rest));
        assertThat(days)
                .isEqualTo(LocalDate.parse("1945-08-08")
                        .datesUntil(LocalDate.parse("1945-09-06"))
                        .toList());
        assertThat(run("./daybook posts --data-dir " + scratch.resolve("restored/daybook"))
                        .printed())
                .as("the ledger of posts")
                .contains("stdout", "sent");
    }

    private static List<LocalDate> days(Launched replay) throws IOException {
        List<LocalDate> days = new ArrayList<>();
        for (String line : replay.printed().lines().toList()) {
            days.add(LocalDate.parse(
                    new ObjectMapper().readTree(line).get("date").asText()));
        }
        return days;
    }

    private String here(String command) {
        return command.replace(
                        "daybook-backup.tgz", scratch.resolve("backup.tgz").toString())
                .replace("~/.local/state", scratch.resolve("state").toString())
                .replace("/srv/restored", scratch.resolve("restored").toString());
    }

    private Launched run(String command) throws IOException, InterruptedException {
        Launched launched = started(command);
        assertThat(launched.ended()).as(command).isZero();
        return launched;
    }

    private Launched started(String command) throws IOException {
        Launched launched = Launched.start(command, scratch, Map.of());
        started.add(launched);
        return launched;
    }
}
