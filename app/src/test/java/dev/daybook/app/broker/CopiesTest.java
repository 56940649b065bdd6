package dev.daybook.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {

    @ParameterizedTest(name = "{0} brokers")
    @CsvSource({"0, 1, 1", "1, 1, 1", "2, 2, 1", "3, 3, 2", "9, 3, 2"})
    void anyOneBrokerMayBeLostOnceThereAreTwo(int brokers, int copies, int leastInSync) {
        assertThat(Copies.on(brokers)).isEqualTo(new Copies(copies));
        assertThat(Copies.on(brokers).leastInSync()).isEqualTo(leastInSync);
    }
}
