package dev.daybook.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Runs as the dashboard follows and drives them: while they play, while the server is away, one of the viewer's own. */
class RunsOnPageIT extends PageTest {

    private static final String TOKEN = "a-token-nobody-guesses";

    @Test
    void storyThatSaysTheSameIsLeftAloneWhileTheRunGoesOn() {
        open(live, "");
        await().until(() -> browser.text("mode").equals("Following the run"));
        browser.focus(".place[data-id='hutou']");
        browser.press(Keys.ENTER);
        await().until(() -> !browser.shown(".story-events summary").isEmpty());
        browser.element(".story-events summary").click();
        String before = browser.text("date");

        browser.click("run-step-day");

        await().until(() -> !browser.text("date").equals(before));
        assertThat(browser.shown(".story-events .sources a")).isNotEmpty();
    }

    @Test
    void stepOfTheRunMovesEveryPageThatFollows() {
        open(live, "");
        await().until(() -> browser.text("mode").equals("Following the run"));
        String before = browser.text("date");

        browser.click("run-step-day");

        await().until(() -> !browser.text("date").equals(before));
        assertThat(browser.text("connection")).startsWith("live");
    }

    @Test
    void pageMovesAloneUntilTheRunIsMovedToo() {
        open(live, "");
        await().until(() -> browser.text("mode").equals("Following the run"));
        String whereTheRunIs = browser.text("run-where");

        browser.goTo("#1945-08-12");
        awaitDate("Sunday 12 August 1945");
        assertThat(browser.text("run-where")).isEqualTo(whereTheRunIs);
        assertThat(browser.text("mode")).startsWith("Your own place");

        browser.click("run-here");

        await().untilAsserted(() -> assertThat(browser.text("run-where")).endsWith("on 12 August 1945"));
        awaitDate("Saturday 11 August 1945");
        assertThat(browser.text("mode")).isEqualTo("Following the run");
    }

    @Test
    void dayNotReachedIsWaitedFor() {
        open(live, "#1945-09-04");

        await().untilAsserted(() -> assertThat(browser.text("notice")).contains("has not come to 4 September 1945"));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void pageStaysReadableWhileTheServerIsAwayAndComesBackByItself() {
        open(ARCHIVE, "#1945-08-17");
        await().until(() -> browser.text("connection").equals("connected"));
        String headline = browser.text("headline");

        site.stopGateway();

        await().untilAsserted(() -> assertThat(browser.text("notice")).contains("connection to the server was lost"));
        assertThat(browser.text("connection")).contains("reconnecting");
        assertThat(browser.text("headline")).isEqualTo(headline);
        assertThat(browser.shown(".event")).isNotEmpty();

        site.startGateway();

        await().until(() -> browser.text("connection").equals("connected"));
        assertThat(browser.text("notice")).isEmpty();
        browser.console();
    }

    @Test
    void viewerHasARunOfHisOwnAndDeletesIt() {
        open(ARCHIVE, "#1945-08-20");
        assertThat(browser.text("run-delete"))
                .as("the archive is nobody's to delete")
                .isEmpty();

        browser.click("run-own");

        await().until(() -> picked().startsWith("own-"));
        String own = picked();
        await().until(() -> browser.text("run-where").startsWith("playing"));
        assertThat(browser.text("run-where")).as("from the day looked at").matches("playing · on [23]\\d August 1945");
        assertThat(browser.text("mode")).isEqualTo("Following the run");
        assertThat(browser.barriers()).isEmpty();
        browser.click("run-delete");
        browser.confirm();

        await().until(() -> picked().startsWith("live-"));
        await().untilAsserted(() -> assertThat(browser.shown("#run option")).noneMatch(run -> run.contains(own)));
        assertThat(browser.text("notice")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void finishedRunIsPlayedAgain() {
        open(ARCHIVE, "#1945-09-05");
        browser.click("run-own");
        await().until(() -> picked().startsWith("own-"));
        await().until(() -> browser.text("run-where").startsWith("finished"));
        assertThat(browser.text("run-pause")).isEqualTo("Play it again");

        browser.click("run-pause");

        await().until(() -> browser.text("run-where").startsWith("playing"));
        assertThat(browser.text("run-pause")).isEqualTo("Pause the run");
        assertThat(browser.text("mode")).isEqualTo("Following the run");
        browser.click("run-delete");
        browser.confirm();
        await().until(() -> picked().startsWith("live-"));
    }

    private static String picked() {
        return String.valueOf(browser.ask("return document.getElementById('run').value"));
    }

    @Test
    void whereATokenIsAskedForOneDrivesOnceItWasEnteredAndAsLongAsTheTabIsOpen() {
        site.stopGateway();
        site.startGateway(TOKEN);
        try {
            await().until(site::isReady);
            open(live, "");
            browser.console();
            await().until(() -> browser.text("mode").equals("Following the run"));
            assertThat(browser.text("run-step-day") + browser.text("run-own")).isEmpty();
            assertThat(browser.barriers()).isEmpty();

            enter("some-other-token-of-length");
            await().until(() -> !browser.shown(".token .answer").isEmpty());
            assertThat(browser.shown(".token .answer")).containsExactly("That is not the token.");

            enter(TOKEN);
            await().until(() -> browser.text("run-step-day").equals("Step a day"));
            assertThat(browser.shown(".token")).isEmpty();
            browser.visit(URI.create(site.address() + "?run=" + live));
            await().until(() -> browser.text("mode").equals("Following the run"));
            String before = browser.text("run-where");
            browser.click("run-step-day");
            await().until(() -> !browser.text("run-where").equals(before));
            assertThat(browser.ask("return location.href + localStorage.length + document.cookie"))
                    .asString()
                    .doesNotContain(TOKEN);
            assertThat(browser.console()).isEmpty();
        } finally {
            site.stopGateway();
            site.startGateway();
            browser.ask("sessionStorage.clear()");
        }
    }

    private static void enter(String token) {
        browser.element("#token").sendKeys(token);
        browser.press(Keys.ENTER);
    }
}
