package dev.daybook.schema.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordHeadersTest {

    private static final LocalDate DAY = LocalDate.of(1945, 8, 9);

    private final Headers headers = new ProducerRecord<>("t", "k", "v").headers();

    @Test
    void theDayIsIsoText() {
        RecordHeaders.setCampaignDate(headers, DAY);

        assertThat(headers.lastHeader("campaign-date").value()).asString().isEqualTo("1945-08-09");
        assertThat(RecordHeaders.campaignDate(headers)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1945-08-09", "-0057-03-15", "+12345-01-01"})
    void whatIsEncodedIsDecoded(LocalDate day) {
        assertThat(RecordHeaders.decodeDate(RecordHeaders.encodeDate(day))).isEqualTo(day);
    }

    @Test
    void settingTwiceLeavesOne() {
        RecordHeaders.setCampaignDate(headers, DAY);
        RecordHeaders.setCampaignDate(headers, DAY.plusDays(1));

        assertThat(headers.headers(RecordHeaders.CAMPAIGN_DATE)).hasSize(1);
        assertThat(RecordHeaders.campaignDate(headers)).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void withoutTheHeaderThereIsNoDay() {
        assertThat(RecordHeaders.campaignDate(headers)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1945", "1945-02-29", "yesterday"})
    void otherTextIsRefused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> RecordHeaders.decodeDate(bytes))
                .withMessageContaining("campaign-date");
    }

    @Test
    void headerWithoutValueIsRefused() {
        headers.add(RecordHeaders.CAMPAIGN_DATE, null);

        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> RecordHeaders.campaignDate(headers));
    }
}
