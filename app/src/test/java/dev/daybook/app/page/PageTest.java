package dev.daybook.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tests of the page have in common: a site with the archive and a live run, and a browser. */
@ExtendWith(PageExtension.class)
abstract class PageTest {

    static final String ARCHIVE = "manchuria-1945";

    static PlayedSite site;
    static Browser browser;
    /** Run that plays from 17 August, paused at first. */
    static String live;

    @BeforeEach
    void lookAtTheArchive() {
        await().until(site::isReady);
        browser.view(1280, 900, "light");
    }

    static void open(String run, String hash) {
        browser.visit(URI.create(site.address() + "?run=" + run + hash));
        await().untilAsserted(() -> assertThat(browser.text("date"))
                .as("the day shown, on a page that reads: %s", browser.ask("return document.body.innerText"))
                .matches(".* 194[56]"));
    }

    static void awaitDate(String date) {
        await().untilAsserted(() -> assertThat(browser.text("date")).isEqualTo(date));
    }
}
