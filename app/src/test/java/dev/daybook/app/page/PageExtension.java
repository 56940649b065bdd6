package dev.daybook.app.page;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.app.broker.TrialBroker;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens a site and a browser before the tests of a class, and closes them behind: other classes have topologies too.
 *
 * <p>The site's broker is its own: the page offers every run there is, and other classes leave some.
 */
final class PageExtension implements BeforeAllCallback, AfterAllCallback {

    private static final Path CAMPAIGN = Path.of("..", "seeds", "campaigns", "manchuria-1945");
    private static final LocalDate LIVE_FROM = LocalDate.of(1945, 8, 17);
    private static final LocalDate LIVE_TO = LocalDate.of(1945, 9, 5);

    /** All of them, as long as the class has tests. */
    private record Opened(TrialBroker broker, PlayedSite site, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            site.close();
            broker.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<String> missing = Browser.missing();
        missing.ifPresent(reason -> System.out.println("Page tests skipped: " + reason));
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        String live = "live-" + context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        Opened opened = context.getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(PageExtension.class, key -> open(live), Opened.class);
        PageTest.site = opened.site();
        PageTest.browser = opened.browser();
        PageTest.live = live;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Awaitility.reset();
    }

    private static Opened open(String liveRun) {
        try {
            Path scratch = Files.createTempDirectory("daybook-page");
            CampaignPack pack = new PackLoader().load(CAMPAIGN);
            RunRequest live = RunRequest.of(liveRun, Speed.parse("1d/1s"))
                    .from(LIVE_FROM)
                    .to(LIVE_TO)
                    .startPaused(true)
                    .stay(true);
            TrialBroker broker = TrialBroker.start();
            PlayedSite site = new PlayedSite(broker.connection(), scratch, pack, live);
            site.startGateway();
            await().until(() -> isThere(site, "v1/campaigns/manchuria-1945/days/1946-06-01"));
            return new Opened(broker, site, Browser.open(scratch.resolve("profile")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(PlayedSite site, String path) throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) site.address().resolve(path).toURL().openConnection();
        return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
    }
}
