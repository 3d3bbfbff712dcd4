package org.liandong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Opens every page there is, found by following links as the public and as every role, one page of
 * a kind: none may fail, break an accessibility rule, or be wider than the window.
 */
final class PagesTests extends BrowserStory {

  private static final int PAGES_MAX = 60;
  private static final Map<String, Map<String, String>> FOUND = new TreeMap<>();

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsWholeAndAccessible(Look look) {
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    check(look, "", seen, wrong);
    for (String account : SmallCity.ACCOUNTS) {
      check(look, account, seen, wrong);
    }
    assertThat(wrong).as("pages with faults, %s", look.label()).isEmpty();
  }

  @Test
  void whatBreaksARuleIsFound() {
    String spoil =
        """
        () => {
          const image = document.createElement("img");
          const words = document.createElement("p");
          words.textContent = "hardly to be read";
          words.style.color = "#ddd";
          words.style.background = "#fff";
          document.querySelector("main").append(image, words);
        }
        """;
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = window.newPage();
      page.navigate("/organisations");
      page.evaluate(spoil);
      assertThat(violations(page))
          .satisfiesExactly(
              rule -> assertThat(rule).startsWith("color-contrast: "),
              rule -> assertThat(rule).startsWith("image-alt: "));
    }
  }

  @Test
  void aPageThatIsNotThereSaysSoInWords() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = window.newPage();
      Response response = page.navigate("/figures/no-such-figure");
      assertThat(response.status()).isEqualTo(404);
      assertThat(page.locator("h1").textContent()).isNotBlank();
      assertThat(violations(page)).isEmpty();
      picture(page, "not-found-" + Look.CHECKED.getFirst().label());
    }
  }

  @Test
  void thePagesEverybodyOpensAreAccessibleInTheOtherLooksToo() {
    for (Look look : Look.PICTURED) {
      try (BrowserContext window = window(look)) {
        Page page = window.newPage();
        for (String path : List.of("/", "/organisations", "/sign-in")) {
          page.navigate(path);
          assertThat(violations(page)).as(path + " " + look.label()).isEmpty();
          picture(page, (path.length() == 1 ? "home" : path.substring(1)) + "-" + look.label());
        }
        Page console = signIn(window, "bureau");
        assertThat(violations(console)).as("console " + look.label()).isEmpty();
        picture(console, "console-" + look.label());
      }
    }
  }

  @Test
  void theNameOfTheCityStandsClearOfTheButtonsInTheSmallestWindow() {
    String overlap =
        """
        () => {
          const name = document.querySelector(".brand > span").getBoundingClientRect();
          const buttons = document.querySelector(".top-actions").getBoundingClientRect();
          return name.right > buttons.left && name.bottom > buttons.top && name.left < buttons.right;
        }
        """;
    for (String language : List.of("zh-CN", "en")) {
      Look look = new Look(language, 320, ColorScheme.LIGHT);
      try (BrowserContext window = window(look)) {
        Page page = window.newPage();
        page.navigate("/");
        assertThat(page.evaluate(overlap)).as(look.label()).isEqualTo(false);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        picture(page, "home-" + look.label());
      }
    }
  }

  static List<Look> looks() {
    return Look.CHECKED;
  }

  private void check(Look look, String account, Set<String> seen, Map<String, List<String>> wrong) {
    try (BrowserContext window = window(look)) {
      Page page = account.isEmpty() ? window.newPage() : signIn(window, account);
      for (Map.Entry<String, String> found : pages(page, account).entrySet()) {
        if (seen.add(found.getKey())) {
          check(page, look, found, wrong);
        }
      }
    }
  }

  private static void check(
      Page page, Look look, Map.Entry<String, String> found, Map<String, List<String>> wrong) {
    Response response = page.navigate(found.getValue());
    List<String> faults = new ArrayList<>();
    if (response.status() >= 400) {
      faults.add("status " + response.status());
    }
    faults.addAll(violations(page));
    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
    if (wide > look.width()) {
      faults.add("wider than the window: " + wide);
    }
    if (!faults.isEmpty()) {
      wrong.put(found.getValue(), faults);
    }
    String name = found.getKey().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    picture(page, (name.isEmpty() ? "home" : name) + "-" + look.label());
  }

  /** Addresses this account can reach by links, one of each kind; found once and remembered. */
  private Map<String, String> pages(Page page, String account) {
    return FOUND.computeIfAbsent(account, who -> crawl(page, who.isEmpty() ? "/" : "/console"));
  }

  private Map<String, String> crawl(Page page, String start) {
    Map<String, String> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    found.put(kind(start), start);
    while (!open.isEmpty() && found.size() < PAGES_MAX) {
      APIResponse answer = page.request().get(open.remove());
      for (Element link :
          Jsoup.parse(answer.text(), answer.url()).select("a[href]:not([download])")) {
        URI target = URI.create(link.absUrl("href"));
        if (isPage(target) && found.putIfAbsent(kind(target.getPath()), relative(target)) == null) {
          open.add(relative(target));
        }
      }
    }
    return found;
  }

  private boolean isPage(URI target) {
    String path = target.getPath();
    return target.toString().startsWith(address())
        && path != null
        && !path.matches(
            "(/api|/log|/assets|/webjars|/actuator)(/.*)?|.*(/export|/document).*|.*\\.(xlsx|csv|pdf|json|docx)");
  }

  private static String relative(URI target) {
    return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
  }

  /** Ids and codes do not make another kind of page. */
  private static String kind(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
        .replaceAll("/figures/[a-z_.]+", "/figures/code")
        .replaceAll("/articles/[^/]+$", "/articles/slug")
        .replaceAll("\\d+", "n");
  }
}
