package org.liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures looked at, checked, defined; and what of them the public may not see. */
final class FigurePagesTests extends BrowserStory {

  private static final String OUTCOME = "data-outcome";
  private static final String FIGURE = "/figures/service.person_times";

  static List<Look> looks() {
    return Look.CHECKED;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theReceiptOfAFigureIsCheckedAndAChangedFieldIsNamed(Look look) {
    try (BrowserContext window = window(look)) {
      Page page = window.newPage();
      page.navigate(FIGURE);
      page.locator("form[action='/check'] button").click();
      Locator verdict = page.locator("#browser-verdict");
      assertThat(verdict).hasAttribute("data-verdict", "all-hold");
      assertThat(page.locator("td[data-outcome=HOLDS]")).hasCount(9);
      assertThat(page.locator("#server-verdict")).hasClass("flash tag ok");
      assertThat(violations(page)).isEmpty();
      picture(page, "check-figure-" + look.label());
      Locator receipt = page.locator("#receipt");
      String text = receipt.inputValue();
      receipt.fill(text.replaceFirst("\"value\" : (\\d+)", "\"value\" : 1$1"));
      assertThat(page.locator("[data-step=STATEMENT]")).containsText("value");
      assertThat(page.locator("[data-step=VALUE]")).hasAttribute(OUTCOME, "FAILS");
      assertThat(page.locator("[data-step=SIGNATURE]")).hasAttribute(OUTCOME, "HOLDS");
      receipt.fill(text.replace("\"filter\" : \"\"", "\"filter\" : \"region=441704\""));
      assertThat(page.locator("[data-step=STATEMENT]")).containsText("filter");
      receipt.fill(text.replaceFirst("(\"root\" : \")....", "$1AAAA"));
      assertThat(page.locator("[data-step=ROOT]")).hasAttribute(OUTCOME, "FAILS");
      page.locator("main form button[type=submit]").click();
      assertThat(page.locator("#server-ROOT")).containsText("root");
      assertThat(page.locator("#server-verdict")).hasClass("flash tag warn");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aCutIsReadAsAChartAndAsATable(Look look) {
    try (BrowserContext window = window(look)) {
      Page page = signIn(window, "bureau");
      for (String cut : List.of("year", "month", "town")) {
        page.navigate(
            "/console/figures?code=service.person_times&from=2018-01-01&to=2026-10-31&by=" + cut);
        assertThat(page.locator("#chart")).isVisible();
        assertThat(violations(page)).isEmpty();
        picture(page, "figure-by-" + cut + "-" + look.label());
      }
      page.navigate(FIGURE + "?from=2018-01-01&to=2026-10-31&by=town");
      assertThat(page.locator("#chart table.bars")).isVisible();
      assertThat(violations(page)).isEmpty();
      picture(page, "figure-public-" + look.label());
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void staffDefineAFigureAfterAPreview(Look look) {
    String code = "browser." + look.language().substring(0, 2);
    try (BrowserContext window = window(look)) {
      Page page = signIn(window, "bureau");
      page.navigate("/console/figures/definitions/new");
      assertThat(violations(page)).isEmpty();
      picture(page, "definition-new-" + look.label());
      page.locator("[name=code]").fill(code);
      page.locator("[name=name]").fill("老年人服务时数");
      page.locator("[name=nameInEnglish]").fill("Hours for the elderly");
      page.locator("[name=domain]").selectOption("ELDERLY");
      page.locator("[name=measure]").selectOption("MINUTES");
      page.locator("[name=reason]").fill("年报需要");
      page.locator("[name=preview]").click();
      assertThat(page.locator("#error-unit")).isVisible();
      assertThat(page.locator("[name=code]")).hasValue(code);
      assertThat(violations(page)).isEmpty();
      page.locator("[name=unit]").selectOption("HOUR");
      page.locator("[name=preview]").click();
      assertThat(page.locator("#preview table")).isVisible();
      picture(page, "definition-preview-" + look.label());
      page.locator(".form-actions button").first().click();
      assertThat(page.locator("#history")).isVisible();
      assertThat(violations(page)).isEmpty();
      picture(page, "definition-" + look.label());
      page.navigate("/console/figures/definitions");
      assertThat(page.locator("tbody")).containsText(code);
      assertThat(violations(page)).isEmpty();
      picture(page, "definitions-" + look.label());
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPolicyIsPreviewedBeforeItIsSet(Look look) {
    try (BrowserContext window = window(look)) {
      Page page = signIn(window, "keeper");
      page.navigate("/console/figures/disclosure");
      assertThat(violations(page)).isEmpty();
      page.locator("[name=threshold]").fill("50");
      page.locator("[name=preview]").click();
      assertThat(page.locator("#preview")).isVisible();
      assertThat(page.locator("[name=threshold]")).hasValue("50");
      assertThat(violations(page)).isEmpty();
      picture(page, "disclosure-" + look.label());
    }
  }
}
