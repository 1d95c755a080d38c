package no.praksis.bot.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window. Waits happen inside the page, until something holds. */
public final class Browser implements AutoCloseable {
  /** A look takes about a second; one that was lost with its page never ends. */
  private static final Duration LOST = Duration.ofSeconds(5);

  private static final int LOOKS = 40;
  private static final List<String> BROWSERS =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final ChromeDriver driver;

  public Browser() {
    ChromeOptions options = new ChromeOptions();
    first(BROWSERS).ifPresent(path -> options.setBinary(path.toString()));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB",
        "--force-device-scale-factor=1");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService.Builder service = new ChromeDriverService.Builder();
    first(List.of("/usr/bin/chromedriver"))
        .ifPresent(path -> service.usingDriverExecutable(path.toFile()));
    driver = new ChromeDriver(service.build(), options);
    driver.manage().timeouts().scriptTimeout(LOST);
  }

  /** A window of that size in CSS pixels; a phone can be narrower than any real window. */
  public Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return this;
  }

  public Browser dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Opens a page and waits until it is live. */
  public Browser open(String url) {
    driver.get(url);
    return live();
  }

  /** Goes away from the page. */
  public void leave() {
    driver.get("about:blank");
  }

  public Browser live() {
    return until("document.body.dataset.live === 'on'");
  }

  /** Waits until the expression holds in the page; also across a change of page. */
  public Browser until(String expression) {
    String script =
        "const done = arguments[arguments.length - 1]; let looks = 0;"
            + "const look = () => { let holds; try { holds = Boolean("
            + expression
            + "); } catch { holds = false; }"
            + " if (holds || ++looks > 50) done(holds); else setTimeout(look, 20); }; look();";
    for (int times = 0; times < LOOKS; times++) {
      if (holds(script)) {
        return this;
      }
    }
    throw new AssertionError(
        "never came to hold: " + expression + "\n" + text("body") + "\n" + complaints());
  }

  /** Looks for about a second; a page that is left meanwhile has no answer. */
  private boolean holds(String script) {
    try {
      return Boolean.TRUE.equals(driver.executeAsyncScript(script));
    } catch (JavascriptException | ScriptTimeoutException | TimeoutException e) {
      return false;
    }
  }

  public Browser untilShown(String words) {
    return until("document.body.innerText.includes(" + TestClient.write(words) + ")");
  }

  public Object js(String expression) {
    return Objects.requireNonNull(driver.executeScript("return " + expression));
  }

  public boolean is(String expression) {
    return Boolean.TRUE.equals(driver.executeScript("return Boolean(" + expression + ")"));
  }

  public Browser click(String selector) {
    return act(selector, WebElement::click);
  }

  public Browser doubleClick(String selector) {
    new Actions(driver).doubleClick(driver.findElement(By.cssSelector(selector))).perform();
    return this;
  }

  public Browser type(String selector, String words) {
    return act(selector, element -> element.sendKeys(words));
  }

  /** Acts on what is there, or on what takes its place at that moment. */
  private Browser act(String selector, Consumer<WebElement> action) {
    until("document.querySelector(" + TestClient.write(selector) + ")");
    try {
      action.accept(driver.findElement(By.cssSelector(selector)));
    } catch (StaleElementReferenceException | NoSuchElementException e) {
      until("document.querySelector(" + TestClient.write(selector) + ")");
      action.accept(driver.findElement(By.cssSelector(selector)));
    }
    return this;
  }

  /** Keys to whatever has the focus. */
  public Browser keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Tabs on until the focused element matches. */
  public Browser tabTo(String selector) {
    for (int tab = 0; tab < 200; tab++) {
      if (is("document.activeElement.matches(" + TestClient.write(selector) + ")")) {
        return this;
      }
      new Actions(driver).sendKeys(Keys.TAB).perform();
    }
    throw new AssertionError("not reached with the tab key: " + selector);
  }

  public String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  /** What the browser has to complain about. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  public void shot(String name) {
    Path folder = Path.of("target", "screenshots");
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> first(List<String> candidates) {
    return candidates.stream().map(Path::of).flatMap(Browser::existing).findFirst();
  }

  private static Stream<Path> existing(Path path) {
    return Files.exists(path) ? Stream.of(path) : Stream.empty();
  }
}
