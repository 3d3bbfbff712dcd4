package org.liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From an entry of the ledger to its receipt, and to the check anyone can make. */
final class ReceiptCheckTests extends BrowserStory {

  private static final String VERDICT = "data-verdict";
  private static final String OUTCOME = "data-outcome";

  @Test
  void aReceiptIsCheckedInTheBrowserAndOnTheServerAndAChangedByteIsNamed() {
    Look look = Look.CHECKED.getFirst();
    try (BrowserContext window = window(look)) {
      Page page = signIn(window, "auditor");
      page.navigate("/console/ledger");
      assertThat(violations(page)).isEmpty();
      picture(page, "ledger-" + look.label());
      page.navigate("/console/ledger/entries");
      page.locator("tbody a").first().click();
      assertThat(page.locator("pre.receipt")).containsText("canonicalBase64");
      assertThat(violations(page)).isEmpty();
      picture(page, "ledger-entry-" + look.label());
      page.locator("form[action='/check'] button").click();
      Locator verdict = page.locator("#browser-verdict");
      assertThat(verdict).hasAttribute(VERDICT, "all-hold");
      assertThat(page.locator("td[data-outcome=HOLDS]")).hasCount(8);
      assertThat(page.locator("#server-verdict")).hasClass("flash tag ok");
      assertThat(violations(page)).isEmpty();
      picture(page, "check-" + look.label());
      Locator receipt = page.locator("#receipt");
      String text = receipt.inputValue();
      receipt.fill(text.replace("\"salt\" : \"", "\"salt\" : \"/").replaceFirst("==\"", "=\""));
      assertThat(verdict).hasAttribute(VERDICT, "some-fail");
      receipt.fill(text.replaceFirst("\"leaf\" : (\\d+)", "\"leaf\" : 1$1"));
      assertThat(page.locator("[data-step=INCLUSION]")).hasAttribute(OUTCOME, "FAILS");
      assertThat(page.locator("[data-step=SIGNATURE]")).hasAttribute(OUTCOME, "HOLDS");
      page.locator("main form button[type=submit]").click();
      assertThat(page.locator("#server-LOG")).containsText("leaf");
      assertThat(page.locator("#server-verdict")).hasClass("flash tag warn");
      picture(page, "check-failed-" + look.label());
    }
  }
}
