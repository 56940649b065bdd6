package dev.daybook.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.app.broker.SharedBroker;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The dashboard as its readers use it: by pointer, by keyboard, by link, while the run plays and while it is cut off. */
class PageIT {

    private static final Path CAMPAIGN = Path.of("..", "seeds", "campaigns", "manchuria-1945");
    private static final Path DOCS = Path.of("..", "docs", "dashboards.md");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String ARCHIVE = "manchuria-1945";
    private static final String LIVE = "page-live";
    private static final LocalDate LIVE_FROM = LocalDate.of(1945, 8, 17);
    private static final String TOKEN = "a-token-nobody-guesses";
    private static final int MOST_BYTES = 300_000;

    private static PlayedSite site;
    private static Browser browser;

    @BeforeAll
    static void openPage(@TempDir Path scratch) {
        Optional<String> missing = Browser.missing();
        missing.ifPresent(reason -> System.out.println("Page tests skipped: " + reason));
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        CampaignPack pack = new PackLoader().load(CAMPAIGN);
        site = new PlayedSite(
                SharedBroker.connection(),
                scratch,
                pack,
                RunRequest.of(LIVE, Speed.parse("1d/1s"))
                        .from(LIVE_FROM)
                        .to(LocalDate.of(1945, 9, 5))
                        .startPaused(true)
                        .stay(true));
        site.startGateway();
        await().until(() -> status("v1/campaigns/manchuria-1945/days/1946-06-01") == HttpURLConnection.HTTP_OK);
        browser = Browser.open(scratch.resolve("profile"));
    }

    @AfterAll
    static void closePage() {
        Awaitility.reset();
        if (browser != null) {
            browser.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @BeforeEach
    void lookAtTheArchive() {
        await().until(site::isReady);
        browser.view(1280, 900, "light");
    }

    private static int status(String path) throws IOException {
        return ((HttpURLConnection) site.address().resolve(path).toURL().openConnection()).getResponseCode();
    }

    private static void open(String run, String hash) {
        browser.visit(URI.create(site.address() + "?run=" + run + hash));
        await().until(() -> browser.text("date").endsWith("1945"));
    }

    private static void awaitDate(String date) {
        await().untilAsserted(() -> assertThat(browser.text("date")).isEqualTo(date));
    }

    @Test
    void linkWithADayShowsThatDay() {
        open(ARCHIVE, "#1945-08-17");

        awaitDate("Friday 17 August 1945");
        assertThat(browser.text("kicker")).startsWith("Day 10 of 298");
        assertThat(browser.shown(".event")).isNotEmpty();
        assertThat(browser.shown(".sources li")).isNotEmpty();
    }

    @Test
    void sliderMovesByKeyboardAndTheAddressGoesAlong() {
        open(ARCHIVE, "#1945-08-17");

        browser.focus("#slider");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);

        awaitDate("Sunday 19 August 1945");
        assertThat(browser.ask("return location.hash")).isEqualTo("#1945-08-19");
        assertThat(browser.element("#slider").getDomAttribute("aria-valuetext"))
                .isEqualTo("Sunday 19 August 1945, day 12");
    }

    @Test
    void arrowKeysAndButtonsStepADay() {
        open(ARCHIVE, "#1945-08-17");

        browser.press(Keys.ARROW_LEFT);
        awaitDate("Thursday 16 August 1945");
        browser.click("next");
        awaitDate("Friday 17 August 1945");
    }

    @Test
    void playingGoesOnDayByDayUntilPaused() {
        open(ARCHIVE, "#1945-08-09");

        browser.click("play");
        awaitDate("Saturday 11 August 1945");
        browser.click("play");

        assertThat(browser.element("#play").getDomAttribute("aria-label")).isEqualTo("Play");
        assertThat(browser.text("mode")).isEqualTo("Your own place in time");
    }

    @Test
    void filterFindsWhatItIsAskedFor() {
        open(ARCHIVE, "#1945-08-17");
        browser.focus("#filter-q");
        await().until(() -> !browser.shown(".found li").isEmpty());

        int all = browser.shown(".found li").size();
        browser.element("#filter-place option[value='shumshu']").click();
        await().untilAsserted(() -> assertThat(browser.shown(".found li"))
                .hasSizeBetween(2, all - 1)
                .allMatch(line -> line.contains("Shimushu")));

        int there = browser.shown(".found li").size();
        browser.element("#filter-q").sendKeys("landing");
        await().untilAsserted(() -> assertThat(browser.shown(".found li")).hasSizeBetween(1, there - 1));
    }

    @Test
    void placeTellsItsStoryByKeyboardAndGivesTheFocusBack() {
        open(ARCHIVE, "#1945-08-26");
        await().until(() -> !browser.shown(".place[data-id='hutou']").isEmpty());

        browser.focus(".place[data-id='hutou']");
        assertThat(browser.element(".tip").getText()).contains("Hutou", "Soviet");
        browser.press(Keys.ENTER);

        await().until(() -> !browser.shown(".story").isEmpty());
        assertThat(browser.element(".story").getText()).contains("虎頭", "Japanese, held", "Soviet, occupied");
        browser.press(Keys.ESCAPE);
        await().until(() -> browser.shown(".story").isEmpty());
        assertThat(browser.ask("return document.activeElement.dataset.id")).isEqualTo("hutou");
    }

    @Test
    void tabKeyStopsOnceInTheDrawing() {
        open(ARCHIVE, "#1945-08-26");
        await().until(() -> !browser.shown(".place[data-id='hutou']").isEmpty());

        browser.focus("#run-own");
        browser.press(Keys.TAB);
        assertThat(browser.ask("return document.activeElement.classList.contains('place')"))
                .isEqualTo(true);
        browser.press(Keys.TAB);

        assertThat(browser.ask("return document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("Zoom in");
    }

    @Test
    void storyThatSaysTheSameIsLeftAloneWhileTheRunGoesOn() {
        open(LIVE, "");
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
    void figuresAreSeenBesideOneThatDwarfsThem() {
        open(ARCHIVE, "#1945-08-20");
        browser.element("#category option[value='civilian-killed']").click();
        assertThat(browser.shown("#tolls .caption"))
                .anyMatch(text -> text.contains("30,043 of 35,715 in all took effect on one day, 9 August"));

        browser.element("#toll-form option[value='days']").click();

        assertThat(browser.text("tolls-note")).contains("Logarithmic: each line stands for ten times the one below");
        assertThat(browser.ask("const tops = [...document.querySelectorAll('#tolls .day-mark')]"
                        + ".map(mark => Math.round(mark.getBoundingClientRect().top));"
                        + "return new Set(tops).size"))
                .as("heights at which days of civilian deaths stand")
                .isEqualTo(11L);
        browser.focus("#tolls details summary");
        browser.press(Keys.ENTER);
        assertThat(browser.shown("#tolls details tbody tr"))
                .hasSize(12)
                .anyMatch(row -> row.contains("18 August") && row.contains("18"));
    }

    @Test
    void stepOfTheRunMovesEveryPageThatFollows() {
        open(LIVE, "");
        await().until(() -> browser.text("mode").equals("Following the run"));
        String before = browser.text("date");

        browser.click("run-step-day");

        await().until(() -> !browser.text("date").equals(before));
        assertThat(browser.text("connection")).startsWith("live");
    }

    @Test
    void pageMovesAloneUntilTheRunIsMovedToo() {
        open(LIVE, "");
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
        open(LIVE, "#1945-09-04");

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

        await().until(() -> picked().equals(LIVE));
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
        await().until(() -> picked().equals(LIVE));
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
            open(LIVE, "");
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
            browser.visit(URI.create(site.address() + "?run=" + LIVE));
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

    @ParameterizedTest
    @CsvSource({"1280,900,light", "1280,900,dark", "390,844,light", "390,844,dark", "1920,1080,light"})
    void nothingStandsInAnybodysWay(int width, int height, String scheme) {
        browser.console();
        browser.view(width, height, scheme);
        open(ARCHIVE, "#1945-08-20");
        await().until(() -> !browser.shown(".place").isEmpty());
        browser.picture(PICTURES.resolve("page-%d-%s.png".formatted(width, scheme)));

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.ask("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void fingersFindWhatTheyReachFor() {
        browser.view(390, 844, "light");
        open(LIVE, "");
        await().until(() -> !browser.shown(".event").isEmpty());

        assertThat(browser.ask("return [...document.querySelectorAll('button:not(.link-button), select, input')]"
                        + ".filter(one => one.checkVisibility() && one.type !== 'range' && one.type !== 'checkbox')"
                        + ".filter(one => one.getBoundingClientRect().height < 40).map(one => one.outerHTML)"))
                .isEqualTo(List.of());
    }

    @Test
    void sampleOfTheDocsFollowsARunInAnyPage() throws IOException {
        Matcher sample = Pattern.compile("(?s)```js\n(.*?)```").matcher(Files.readString(DOCS));
        assertThat(sample.find()).isTrue();
        browser.visit(site.address().resolve("openapi.yaml"));

        browser.ask(sample.group(1)
                        .replace("http://localhost:1945/", site.address().toString())
                        .replace("manchuria-1945-live", ARCHIVE)
                + "window.told = days;");

        await().until(() -> Long.valueOf(298).equals(browser.ask("return window.told.size")));
        assertThat(browser.ask("return window.told.get('1945-08-26').headline")).asString().contains("Hutou");
    }

    @Test
    void pageIsLight() {
        open(ARCHIVE, "#1945-08-20");
        await().until(() -> !browser.shown(".event").isEmpty());

        Object bytes = browser.ask("return performance.getEntriesByType('resource')"
                + ".concat(performance.getEntriesByType('navigation'))"
                + ".reduce((sum, one) => sum + one.encodedBodySize, 0)");

        assertThat((Long) bytes).isBetween(100_000L, (long) MOST_BYTES);
    }

    @Test
    void nothingMovesByItselfWhereMotionIsUnwanted() {
        open(ARCHIVE, "#1945-08-20");
        await().until(() -> !browser.shown(".event-ring").isEmpty());

        assertThat(browser.ask("return document.getAnimations().length")).isEqualTo(0L);
    }
}
