package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.seed.fault.Fault;
import dev.daybook.seed.read.PackLimits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLimitsTest {

    private static final String EVENTS = "events/01-hutou.yaml";
    private static final PackLimits SMALL = new PackLimits(20_000, 20_000, 12, 3, 10, 8, 50);

    @TempDir
    Path directory;

    private PackFolder pack;

    @BeforeEach
    void copyTheExample() {
        pack = new PackFolder(directory);
    }

    @Test
    void exampleIsWithinSmallLimits() {
        assertThat(new PackLoader(SMALL).load(directory).eventCount()).isEqualTo(5);
    }

    @Test
    void largeFileIsRefusedUnread() {
        pack.write(EVENTS, "#".repeat(20_001));

        assertRefused("events/01-hutou.yaml:1:1: found more than 20000 bytes, wanted at most 20000");
    }

    @Test
    void geoJsonFilesAreBoundedTogether() {
        pack.write("land.geojson", " ".repeat(20_000));

        assertRefused("land.geojson:1:1: found more than");
    }

    @Test
    void deepYamlIsRefused() {
        pack.write("events/02-deep.yaml", "[".repeat(10_000));

        assertRefused("events/02-deep.yaml:1:13: found more than 12 levels, wanted at most 12");
    }

    @Test
    void deepJsonIsRefused() {
        pack.write("land.geojson", "[".repeat(10_000));

        assertRefused("land.geojson:1:13: found more than 12 levels, wanted at most 12");
    }

    @Test
    void aliasesThatWouldExplodeAreRefusedAtTheFirst() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n";
        pack.write("events/02-bomb.yaml", bomb);

        assertRefused("events/02-bomb.yaml:1:4: found the anchor &a, wanted no anchors");
    }

    @Test
    void tooManyFilesAreRefused() {
        pack.write("events/02.yaml", "[]").write("events/03.yaml", "[]").write("events/04.yaml", "[]");

        assertRefused("events:1:1: found 4 files, wanted at most 3");
    }

    @Test
    void tooManyEventsAreRefused() {
        for (int file = 2; file < 4; file++) {
            pack.write("events/0" + file + ".yaml", pack.read(EVENTS).replace("- id: hutou", "- id: again-" + file));
        }

        assertRefused("events/03.yaml:1:3: found more than 10 events, wanted a smaller pack");
    }

    @Test
    void longListsAndTextsAreRefused() {
        pack.write("sources.yaml", pack.read("sources.yaml").repeat(5))
                .replace(EVENTS, "title: The last position", "title: The " + "very ".repeat(60) + "last position");

        assertRefused("sources.yaml:1:1: found 10 items, wanted at most 8");
        assertRefused("found 331 characters, wanted one line of at most 300 characters");
    }

    @Test
    void packTooLargeForMemoryIsStreamedInTheSameOrder() {
        pack.write(
                        "events/02.yaml",
                        pack.read(EVENTS).replace("- id: hutou", "- id: again").replace("1945-08-", "1945-09-"))
                .replace("events/02.yaml", "date: 1934/1939", "date: 1945-09-01")
                .replace("events/02.yaml", "date: 1945-09-15", "date: 1945-08-30");
        CampaignPack held = new PackLoader(SMALL).load(directory);

        CampaignPack streamed = new PackLoader(new PackLimits(20_000, 20_000, 12, 3, 10, 8, 3)).load(directory);

        assertThat(streamed.events()).containsExactlyElementsOf(held.events());
        assertThat(streamed.timeline()).containsExactlyElementsOf(held.timeline());
        assertThat(streamed.background()).extracting(CampaignEvent::getId).contains("hutou-built-1934-1939");
        assertThat(streamed.fingerprint()).isEqualTo(held.fingerprint());
        assertThat(streamed.eventCount()).isEqualTo(10);
    }

    @Test
    void streamedPackMustHaveItsFilesInOrder() {
        pack.write("events/02.yaml", pack.read(EVENTS).replace("- id: hutou", "- id: again"));

        List<Fault> faults = new PackLoader(new PackLimits(20_000, 20_000, 12, 3, 10, 8, 3))
                .read(directory)
                .faults();

        assertThat(faults)
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.text())
                                .endsWith(
                                        "02.yaml:1:3: found an event of 1934-01-01 after a file with one of 1945-08-28, wanted event"
                                                + " files in the order of their dates; a pack of more than 3 events is replayed file by file"));
    }

    private void assertRefused(String fault) {
        LoadReport report = new PackLoader(SMALL).read(directory);
        assertThat(report.pack()).isNull();
        assertThat(report.text()).contains(fault);
    }
}
