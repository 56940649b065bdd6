package dev.daybook.schema.topic;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Headers that Daybook's records carry besides their values. */
public final class RecordHeaders {

    /**
     * The campaign day of a record as ISO text in UTF-8, e.g. {@code 1945-08-09}.
     *
     * <p>It lets a reader pick days without decoding values. Record time cannot: it is the wall clock, because Kafka
     * refuses record times before 1970.
     */
    public static final String CAMPAIGN_DATE = "campaign-date";

    private RecordHeaders() {}

    /** The header's bytes for {@code date}. */
    public static byte[] encodeDate(LocalDate date) {
        return date.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The date in a header's bytes.
     *
     * @throws SerializationException if they are no ISO date
     */
    public static LocalDate decodeDate(byte[] bytes) {
        try {
            return LocalDate.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (DateTimeException e) {
            throw new SerializationException(
                    "header %s: %d bytes are no ISO date such as 1945-08-09".formatted(CAMPAIGN_DATE, bytes.length), e);
        }
    }

    /** Sets the campaign day, in place of any that is there. */
    public static void setCampaignDate(Headers headers, LocalDate date) {
        headers.remove(CAMPAIGN_DATE).add(CAMPAIGN_DATE, encodeDate(date));
    }

    /**
     * The campaign day, or {@code null} without the header; the last one counts.
     *
     * @throws SerializationException if the header holds no ISO date
     */
    public static @Nullable LocalDate campaignDate(Headers headers) {
        Header header = headers.lastHeader(CAMPAIGN_DATE);
        if (header == null) {
            return null;
        }
        if (header.value() == null) {
            throw new SerializationException("header " + CAMPAIGN_DATE + ": null is no ISO date such as 1945-08-09");
        }
        return decodeDate(header.value());
    }
}
