package org.liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.people.PeopleFixtures;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The one story of the program, told in the browser: organisations come from a sheet, a contact is
 * recorded, the published figure rises, opens down to the record, follows its correction, and the
 * entry's receipt is checked. Every page it stops at is accessible and fits the window.
 */
final class ProvableFigureTests extends BrowserStory {

  private static final Pattern NUMBER = Pattern.compile("[\\d,]+");

  /** Confirms an import; the button that deletes the sheet has a form of its own. */
  private static final String CONFIRM = "main form:not([action$='/discard']) button[type=submit]";

  private static final String SUBMIT = "main .form-actions button[type=submit]";
  private static final String PLACE = "441702000000";
  private static final int SEALING_TRIES = 120;

  @Autowired private Clock clock;

  static List<Look> looks() {
    return Look.CHECKED;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aServiceIsImportedRecordedCountedOpenedCorrectedAndProven(Look look) {
    try (BrowserContext window = window(look)) {
      Page page = signIn(window, "bureau");
      page.onDialog(dialog -> dialog.accept());
      String station = "演示社工站" + look.width();
      importOrganisations(page, look, station);
      String worker = "演示社工" + look.width();
      registerWorker(page, look, station, worker);
      long before = personTimes(page, look, "before");
      signOut(page);
      signInOn(page, "station");
      String record = recordContact(page, look, station, worker);
      assertThat(personTimes(page, look, "after")).isEqualTo(before + 12);
      assertThat(drillDown(page, look)).isEqualTo(record);
      correct(page, look);
      assertThat(personTimes(page, look, "corrected")).isEqualTo(before + 7);
      checkReceipt(page, look, record);
    }
  }

  /** The shape of the list the city keeps; one row names a place that does not exist. */
  private static String organisations(String station, Look look) {
    return String.join(
        "\n",
        "name,kind,district,region_code,note",
        station + ",station,江城区,441702,",
        "演示服务中心" + look.width() + ",agency,市直,441700,2016 年成立",
        "演示不明机构" + look.width() + ",agency,,449999,",
        "");
  }

  private void importOrganisations(Page page, Look look, String station) {
    page.navigate("/console/organisations");
    page.locator("a[href='/console/imports/new?plan=organisations']").click();
    stop(page, look, "import-upload");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "organisations.csv",
                "text/csv",
                organisations(station, look).getBytes(StandardCharsets.UTF_8)));
    page.locator(SUBMIT).click();
    Locator rows = page.locator("tbody tr");
    assertThat(rows).hasCount(3);
    assertThat(rows.filter(new Locator.FilterOptions().setHasText("449999"))).hasCount(1);
    stop(page, look, "import-dry-run");
    page.navigate("/console/organisations?q=" + station);
    assertThat(page.locator("tbody tr")).hasCount(0);
    page.goBack();
    page.locator(CONFIRM).click();
    assertThat(page.locator(".record-head .tag, .tag.ok").first()).isVisible();
    assertThat(page.locator(CONFIRM)).hasCount(0);
    stop(page, look, "import-done");
    page.navigate("/console/organisations?q=" + station);
    assertThat(page.locator("tbody tr")).hasCount(1);
  }

  private void registerWorker(Page page, Look look, String station, String worker) {
    page.navigate("/console/social-workers/new");
    stop(page, look, "worker-form");
    Keyboard keyboard = new Keyboard(page);
    keyboard.type("name", worker);
    keyboard.type("identityNumber", PeopleFixtures.identityNumber());
    keyboard.choose("organisation", station);
    keyboard.choose("region", PLACE);
    page.locator("input[name=since]").fill("2020-07-01");
    page.locator(SUBMIT).click();
    page.waitForURL(Pattern.compile(".*/console/social-workers/[0-9a-f-]{36}"));
  }

  private String recordContact(Page page, Look look, String station, String worker) {
    page.navigate("/console/contacts/new");
    Keyboard keyboard = new Keyboard(page);
    keyboard.type("minutes", "45");
    keyboard.choose("organisation", station);
    keyboard.choose("worker", worker);
    keyboard.choose("region", PLACE);
    keyboard.choose("domain", "ELDERLY");
    keyboard.choose("method", "HOME_VISIT");
    keyboard.type("heads", "12");
    stop(page, look, "contact-form");
    keyboard.send("heads");
    page.waitForURL(Pattern.compile(".*/console/contacts/[0-9a-f-]{36}"));
    assertThat(page.locator("[data-flash=OK]")).isVisible();
    stop(page, look, "contact-recorded");
    return page.url();
  }

  /** From the explorer to the record the figure was last moved by. */
  private String drillDown(Page page, Look look) {
    page.navigate("/console/figures?code=service.person_times&" + today());
    page.locator("a[href^='/console/figures/service.person_times/entries']").last().click();
    Locator row =
        page.locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText("演示社工站" + look.width()));
    assertThat(row).hasCount(1);
    stop(page, look, "figure-entries");
    row.locator("a[href^='/console/contacts/']").click();
    page.waitForURL("**/console/contacts/*");
    return page.url();
  }

  private void correct(Page page, Look look) {
    page.locator("a[href$='/correct']").click();
    stop(page, look, "contact-correction");
    Keyboard keyboard = new Keyboard(page);
    keyboard.type("heads", "7");
    keyboard.type("reason", "重复登记了五人");
    page.locator(SUBMIT).click();
    assertThat(page.locator("[data-flash=OK]")).isVisible();
    assertThat(page.locator("ol.history")).containsText("重复登记了五人");
    assertThat(page.locator("tbody")).containsText("-12");
    stop(page, look, "contact-corrected");
  }

  private void checkReceipt(Page page, Look look, String record) {
    page.navigate(record);
    page.locator("tbody a.seal").last().click();
    for (int tries = 0; page.locator("pre.receipt").count() == 0; tries++) {
      assertThat(tries)
          .as("times asked for the receipt on %s: %s", page.url(), page.locator("main").innerText())
          .isLessThan(SEALING_TRIES);
      page.waitForTimeout(500);
      page.reload();
    }
    stop(page, look, "entry");
    page.locator("form[action='/check'] button").click();
    assertThat(page.locator("#browser-verdict")).hasAttribute("data-verdict", "all-hold");
    assertThat(page.locator("td[data-outcome=HOLDS]")).hasCount(8);
    assertThat(page.locator("#server-verdict")).hasClass("flash tag ok");
    stop(page, look, "receipt-checked");
  }

  /** What the public reads as today's person-times. */
  private long personTimes(Page page, Look look, String name) {
    page.navigate("/figures/service.person_times?" + today());
    stop(page, look, "figure-" + name);
    Matcher number = NUMBER.matcher(page.locator(".stat-value").first().innerText());
    assertThat(number.find()).isTrue();
    return Long.parseLong(number.group().replace(",", ""));
  }

  private String today() {
    LocalDate today = LocalDate.now(clock);
    return "from=" + today + "&to=" + today;
  }

  private static void signOut(Page page) {
    page.navigate("/console");
    page.locator("details.user summary").click();
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL(url -> !url.contains("/console"));
  }

  private static void stop(Page page, Look look, String name) {
    assertThat(violations(page)).as(name + " " + look.label()).isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + name)
        .isLessThanOrEqualTo(look.width());
    picture(page, "story-" + name + "-" + look.label());
  }
}
