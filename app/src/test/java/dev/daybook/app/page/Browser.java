package dev.daybook.app.page;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium and what a reader does with it. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--lang=en-GB");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Why no browser can be had here; empty if one can. */
    static Optional<String> missing() {
        return Stream.of("chromium", "chromedriver")
                .filter(name -> onPath(name).isEmpty())
                .findFirst()
                .map(name -> "%s is not on the path: install Debian's chromium and chromium-driver".formatted(name));
    }

    /** A browser with no history. */
    static Browser open(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath("chromium").orElseThrow());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").orElseThrow())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> new File(directory, name))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Looks at a page through a window of this size, in a colour scheme, without motion; a narrow one is touched. */
    void view(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Opens an address anew, even if only what follows its {@code #} differs. */
    void visit(URI address) {
        driver.get("about:blank");
        driver.get(address.toString());
    }

    /** Follows a link inside the page. */
    void goTo(String hash) {
        driver.executeScript("location.hash = arguments[0]", hash);
    }

    /** The text people see of the element with this id; empty if it is not shown. */
    String text(String id) {
        return driver.findElement(By.id(id)).getText();
    }

    /** The texts of what a CSS selector finds and people see, all of one moment. */
    List<String> shown(String selector) {
        Object texts = driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].filter(one => one.checkVisibility())"
                        + ".map(one => one.innerText ?? one.textContent)",
                selector);
        return texts instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The first element that a CSS selector finds. */
    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Clicks the button with this id. */
    void click(String id) {
        driver.findElement(By.id(id)).click();
    }

    /** Presses keys with the element that has the focus. */
    void press(Keys... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Gives an element the focus, as the tab key would. */
    void focus(String selector) {
        driver.executeScript("arguments[0].focus()", element(selector));
    }

    /** Says yes to what the page asks in a window of its own. */
    void confirm() {
        driver.switchTo().alert().accept();
    }

    /** What a script returns. */
    Object ask(String script) {
        return driver.executeScript(script);
    }

    /** Everything axe finds wrong, one line each. */
    List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Browser::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }

    /** What the console has said since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Keeps a picture of what is seen now, for whoever wants to look. */
    void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
