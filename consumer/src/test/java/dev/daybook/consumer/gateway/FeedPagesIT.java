package dev.daybook.consumer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPagesIT {

    private static TestGateway gateway;

    @BeforeAll
    static void open() {
        gateway = TestGateway.playing(TestGateway.open());
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "atom, application/atom+xml",
        "rss, application/rss+xml",
        "json, application/feed+json",
        "ics, text/calendar;charset=utf-8"
    })
    void feedIsServedPackedAndNotSentAgain(String ending, String type) throws Exception {
        String path = "/feeds/manchuria-1945." + ending;
        HttpResponse<String> feed = gateway.get(path);
        assertThat(feed.statusCode()).as(feed.body()).isEqualTo(200);
        assertThat(feed.headers().firstValue("content-type")).contains(type);
        assertThat(feed.body())
                .contains("urn:uuid:".repeat(ending.equals("ics") ? 0 : 1))
                .contains("2026");

        HttpRequest packing = HttpRequest.newBuilder(gateway.uri(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<InputStream> packed = HttpClient.newHttpClient().send(packing, BodyHandlers.ofInputStream());
        assertThat(new GZIPInputStream(packed.body()).readAllBytes()).asString().isEqualTo(feed.body());

        String tag = feed.headers().firstValue("etag").orElseThrow();
        assertThat(gateway.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        String modified = feed.headers().firstValue("last-modified").orElseThrow();
        Instant moment = ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        String before = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                moment.minusSeconds(1).atZone(ZoneOffset.UTC));
        assertThat(gateway.get(path, "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(gateway.get(path, "If-Modified-Since", before).statusCode()).isEqualTo(200);
        assertThat(gateway.get(path, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
        HttpResponse<String> head = gateway.send("HEAD", path, null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void feedSaysWhereItIs() throws Exception {
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(
                        gateway.get("/feeds/manchuria-1945.atom?run=live").body()));

        assertThat(feed.getLinks().get(0).getHref()).isEqualTo(gateway.uri("/").toString());
        assertThat(feed.getEntries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getLink())
                        .startsWith(gateway.uri("/#1945-08-").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/other.atom", "/feeds/.atom", "/feeds/manchuria-1945.xml", "/feeds/manchuria-1945"})
    void whatIsNoFeedIsNotFound(String path) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(404);
    }
}
