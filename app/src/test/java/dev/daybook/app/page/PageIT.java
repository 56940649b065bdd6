package dev.daybook.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The dashboard as its readers use it: by pointer, by finger, by keyboard, by link, in any light. */
class PageIT extends PageTest {

    private static final Path DOCS = Path.of("..", "docs", "dashboards.md");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int MOST_BYTES = 300_000;

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
    void whatIsRecordedOfARegionAloneIsSaidBesideTheMapOfItsPlaces() {
        open(ARCHIVE, "#1946-05-03");
        awaitDate("Friday 3 May 1946");

        assertThat(browser.text("legend")).contains("Manchukuo as a whole: Nationalist, withdrawn from (disputed)");
    }

    @Test
    void quietDayLeadsToTheNextWithNews() {
        open(ARCHIVE, "#1945-11-02");
        await().until(() -> browser.shown(".quiet .day-link").size() == 2);

        browser.element(".quiet .day-link:last-of-type").click();

        await().until(() -> browser.shown(".quiet").isEmpty());
        assertThat(browser.text("headline")).isNotEqualTo("A quiet day");
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
        // A browser tells of what was opened a little later.
        await().untilAsserted(() -> assertThat(browser.shown("#tolls details tbody tr"))
                .hasSize(12)
                .anyMatch(row -> row.contains("18 August") && row.contains("18")));
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
        open(live, "");
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
        browser.visit(site.address().resolve("v1/campaigns"));

        browser.ask(sample.group(1)
                        .replace("http://localhost:1945/", site.address().toString())
                        .replace("manchuria-1945-live", ARCHIVE)
                + "window.told = days;");

        await().until(() -> Long.valueOf(298).equals(browser.ask("return window.told.size")));
        assertThat(browser.ask("return window.told.get('1945-08-26').headline"))
                .asString()
                .contains("Hutou");
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
