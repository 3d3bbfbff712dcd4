package org.liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What is typed into a form comes back after a reload and after signing in again. */
final class DraftTests extends BrowserStory {

  private static final String FORM = "/console/articles/new";
  private static final String TITLE = "form[data-draft] input[type=text]";
  private static final String TYPED = "还没有提交的标题";

  @Test
  void typedTextComesBackAfterAReload() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = signIn(window, "editor");
      type(page);
      page.onDialog(dialog -> dialog.accept());
      page.reload();
      restore(page);
    }
  }

  @Test
  void typedTextComesBackAfterTheSessionHasExpired() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = signIn(window, "editor");
      type(page);
      page.onDialog(dialog -> dialog.accept());
      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("liandong"));
      page.locator("form[data-draft] button[type=submit]").first().click();
      page.waitForLoadState();
      signInOn(page, "editor");
      assertThat(page.locator("[data-drafts] a").first()).isVisible();
      page.navigate(FORM);
      restore(page);
    }
  }

  @Test
  void anotherAccountDoesNotSeeTheDraft() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = signIn(window, "editor");
      type(page);
      page.onDialog(dialog -> dialog.accept());
      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("liandong"));
      signInOn(page, "bureau");
      page.navigate(FORM);
      assertThat(page.locator(".draft")).hasCount(0);
    }
  }

  private static void type(Page page) {
    page.navigate(FORM);
    page.locator(TITLE).first().fill(TYPED);
    page.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('draft:'))");
  }

  private static void restore(Page page) {
    Locator offer = page.locator(".draft");
    assertThat(offer).isVisible();
    offer.locator("button").first().click();
    assertThat(page.locator(TITLE).first().inputValue()).isEqualTo(TYPED);
  }
}
