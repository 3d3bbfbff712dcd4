package org.liandong.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A test that opens the running program in Chromium. All of them share one program start with a
 * small city in it, and one browser; each opens its own window.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SmallCity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserStory {

  private static final int HEIGHT = 900;
  private static final AxeRunOptions AXE = onlyViolations();

  @LocalServerPort private int port;
  @Autowired private SmallCity city;

  @BeforeAll
  void build() {
    Browser.get();
    Viewer.SYSTEM.run(city::buildOnce);
  }

  /** A window in the look, signed in as nobody. */
  final BrowserContext window(Look look) {
    return window(look, true);
  }

  /** The same where no script runs. */
  final BrowserContext withoutScripts(Look look) {
    return window(look, false);
  }

  private BrowserContext window(Look look, boolean scripts) {
    BrowserContext window =
        Browser.get()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address())
                    .setJavaScriptEnabled(scripts)
                    .setColorScheme(look.scheme())
                    .setViewportSize(look.width(), HEIGHT));
    window.setDefaultTimeout(10_000);
    window.addCookies(List.of(new Cookie("language", look.language()).setUrl(address())));
    return window;
  }

  /** Signs the window in; the page it returns shows the console. */
  final Page signIn(BrowserContext window, String username) {
    Page page = window.newPage();
    signInOn(page, username);
    return page;
  }

  /** Signs in on a page that is open already. */
  final void signInOn(Page page, String username) {
    page.navigate("/sign-in");
    enter(page, username);
  }

  /** Signs in on the sign-in page that is open. */
  final void enter(Page page, String username) {
    page.locator("input[name=username]").fill(username);
    page.locator("input[name=password]").fill(city.password(username));
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL("**/console**");
  }

  final String address() {
    return "http://localhost:" + port;
  }

  /**
   * What WCAG 2.2 AA finds wrong with the page, a line for each rule. Within the page: an own page
   * for putting results together is for frames, of which there are none, and takes five times as
   * long.
   */
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .options(AXE).setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + targets(rule))
            .toList();
  }

  /** Keeps a picture of the whole page under target/screenshots. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + ".png")));
    if ("docs".equals(System.getProperty("liandong.screenshots"))) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("docs/screenshots", name + ".png")));
    }
  }

  private static AxeRunOptions onlyViolations() {
    AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
    rules.setType("tag");
    rules.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(rules);
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static List<String> targets(Rule rule) {
    return rule.getNodes().stream()
        .limit(3)
        .map(node -> node.getTarget() + " " + node.getHtml())
        .toList();
  }
}
