package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private final Ending ending = new Ending();
    private final Services services = new Services(ending);
    private final List<String> closed = new ArrayList<>();

    @Test
    void partsCloseInReverse() {
        start("broker");
        start("streams");

        services.close();

        assertThat(closed).containsExactly("streams", "broker");
    }

    @Test
    void partThatFailsToCloseDoesNotKeepOthersOpen() {
        start("broker");
        services.start(() -> (AutoCloseable) () -> {
            throw new IllegalArgumentException("first");
        });
        services.start(() -> (AutoCloseable) () -> {
            throw new IllegalArgumentException("second");
        });

        assertThatThrownBy(services::close)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(each -> each.getCause().getMessage())
                        .containsExactly("second", "first"));
        assertThat(closed).containsExactly("broker");
    }

    @Test
    void nothingStartsAfterTheEnd() {
        ending.interrupted();

        assertThatThrownBy(() -> start("broker")).isInstanceOf(Ending.Reached.class);
        services.close();
        assertThat(closed).isEmpty();
    }

    @Test
    void partThatWasStartingWhenTheEndCameIsClosed() {
        assertThatThrownBy(() -> services.start(() -> {
                    ending.interrupted();
                    return (AutoCloseable) () -> closed.add("broker");
                }))
                .isInstanceOf(Ending.Reached.class);

        services.close();

        assertThat(closed).containsExactly("broker");
    }

    private void start(String name) {
        services.start(() -> (AutoCloseable) () -> closed.add(name));
    }
}
