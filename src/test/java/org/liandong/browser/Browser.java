package org.liandong.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The one Chromium of the test run: {@code LIANDONG_CHROMIUM}, or where distributions put it. Where
 * there is none, browser tests are skipped and say so; with {@code LIANDONG_BROWSER_REQUIRED=true}
 * they fail.
 */
final class Browser {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static com.microsoft.playwright.@Nullable Browser running;

  private Browser() {}

  /** Starts it at the first call; it ends with the test run. */
  static synchronized com.microsoft.playwright.Browser get() {
    com.microsoft.playwright.Browser there = running;
    if (there != null) {
      return there;
    }
    Path executable = executable();
    Playwright playwright = Playwright.create();
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    com.microsoft.playwright.Browser started =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    running = started;
    return started;
  }

  private static Path executable() {
    Optional<Path> found =
        Stream.concat(Stream.ofNullable(System.getenv("LIANDONG_CHROMIUM")), PLACES.stream())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    boolean required = "true".equals(System.getenv("LIANDONG_BROWSER_REQUIRED"));
    if (found.isEmpty() && required) {
      throw new IllegalStateException(
          "Browser tests are required, but no Chromium was found. Set LIANDONG_CHROMIUM.");
    }
    Assumptions.assumeTrue(
        found.isPresent(), "No Chromium found: browser tests are skipped. Set LIANDONG_CHROMIUM.");
    return Objects.requireNonNull(found.orElse(null));
  }
}
