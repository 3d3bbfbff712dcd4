package org.liandong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Key figures with numbers as long as a large city's, in every width and both languages. */
final class FigureCardsTests extends BrowserStory {

  private static final List<String> PATHS =
      List.of("/", "/figures", "/figures/service.person_times");

  /** Gives every card a long number and its longest unit; answers what does not stay inside. */
  private static final String OUTSIDE =
      """
      ([number, unit]) => [...document.querySelectorAll(".stat")].flatMap((card) => {
        const value = card.querySelector(".stat-value");
        if (!value.querySelector(".stat-unit")) return [];
        value.firstChild.textContent = number;
        value.querySelector(".stat-unit").textContent = unit;
        const style = getComputedStyle(card);
        const frame = card.getBoundingClientRect();
        const right = frame.right - parseFloat(style.paddingRight) + 1;
        const text = document.createRange();
        text.selectNodeContents(value);
        const first = document.createRange();
        first.selectNodeContents(value.firstChild);
        const faults = [];
        if ([...text.getClientRects()].some((part) => part.right > right)) faults.push("too wide");
        if (first.getClientRects().length !== 1) faults.push("a number on two lines");
        const tail = value.querySelector(".stat-tail").getClientRects();
        if (tail.length !== 1) faults.push("unit and seal apart");
        if (value.scrollWidth > value.clientWidth + 1) faults.push("cut off");
        return faults.map((fault) => card.querySelector(".stat-label").innerText + ": " + fault);
      })
      """;

  static Stream<Look> looks() {
    return Stream.of(320, 390, 1440)
        .flatMap(width ->
            Stream.of("zh-CN", "en").map(language -> new Look(language, width, ColorScheme.LIGHT)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aLongNumberAndItsUnitStayInsideTheirCard(Look look) {
    String unit = look.language().equals("en") ? "person-times" : "服务人次";
    try (BrowserContext window = window(look)) {
      Page page = window.newPage();
      for (String path : PATHS) {
        page.navigate(path);
        assertThat(page.locator(".stat .stat-unit").count()).as("cards of %s", path).isPositive();
        assertThat(page.evaluate(OUTSIDE, List.of("1,234,567", unit)))
            .as("%s %s", path, look.label())
            .isEqualTo(List.of());
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
            .as("width of %s", path)
            .isLessThanOrEqualTo(look.width());
        picture(page, "cards" + path.replace('/', '-') + "-" + look.label());
      }
    }
  }
}
