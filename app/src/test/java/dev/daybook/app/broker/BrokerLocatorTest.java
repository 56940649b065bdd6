package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerLocatorTest {

    @TempDir
    Path scratch;

    private RuntimeDirectory runtime;
    private BrokerLocator locator;

    @BeforeEach
    void inScratch() {
        runtime = TestRuntime.in(scratch.resolve("run"));
        locator = new BrokerLocator(runtime);
    }

    @Test
    void noneLiveIsNone() {
        assertThat(locator.theOnlyOne()).isEmpty();
        assertThat(locator.ownerOf(scratch.resolve("data"))).isEmpty();
    }

    @Test
    void theOnlyOneIsFoundWithoutItsDirectory() {
        try (DataDirectory owned = DataDirectory.keep(scratch.resolve("data"), runtime)) {
            owned.announce("127.0.0.1:9092");

            assertThat(locator.theOnlyOne()).map(LiveBroker::address).contains("127.0.0.1:9092");
        }
    }

    @Test
    void ownerOfADirectoryIsFoundAmongSeveral() {
        try (DataDirectory one = DataDirectory.keep(scratch.resolve("one"), runtime);
                DataDirectory two = DataDirectory.keep(scratch.resolve("two"), runtime)) {
            one.announce("127.0.0.1:9001");
            two.announce("127.0.0.1:9002");

            assertThat(locator.ownerOf(scratch.resolve("two")))
                    .map(LiveBroker::address)
                    .contains("127.0.0.1:9002");
        }
    }

    @Test
    void severalAreListedAndNoneIsChosen() {
        try (DataDirectory one = DataDirectory.keep(scratch.resolve("one"), runtime);
                DataDirectory two = DataDirectory.keep(scratch.resolve("two"), runtime)) {
            one.announce("127.0.0.1:9001");
            two.announce("127.0.0.1:9002");

            assertThatThrownBy(locator::theOnlyOne)
                    .isInstanceOf(DaybookException.Usage.class)
                    .hasMessageContainingAll("127.0.0.1:9001", "127.0.0.1:9002", "--bootstrap-server");
        }
    }
}
