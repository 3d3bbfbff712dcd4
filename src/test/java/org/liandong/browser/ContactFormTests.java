package org.liandong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liandong.people.PeopleFixtures;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.SocialWorkers;
import org.springframework.beans.factory.annotation.Autowired;

/** The form of a contact when things go wrong: time runs out, hands shake, somebody goes back. */
final class ContactFormTests extends BrowserStory {

  private static final String FORM = "/console/contacts/new";
  private static final String SAVE = ".form-actions button[type=submit]";
  private static final Pattern RECORD = Pattern.compile(".*/console/contacts/[0-9a-f-]{36}");
  private static final RegionCode PLACE = RegionCode.parse("441702");
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final int STATIONS = 55;

  @Autowired private Organisations organisations;
  @Autowired private SocialWorkers workers;
  @Autowired private Clock clock;
  private final String name = "演示表单站" + PeopleFixtures.serial();

  @BeforeAll
  void employ() {
    Viewer.SYSTEM.run(() -> {
      UUID station = register(name);
      workers.register(
          new NewSocialWorker(
              TimeOrderedId.next(),
              PeopleFixtures.aPerson("演示员" + name, PLACE),
              station,
              PLACE,
              SINCE));
      for (int other = 0; other < STATIONS; other++) {
        register("演示一站" + PeopleFixtures.serial());
      }
    });
  }

  private UUID register(String title) {
    return organisations.register(
        new RegisterOrganisation(
            TimeOrderedId.next(),
            OrganisationDetails.of(title, OrganisationKind.DOUBLE_HUNDRED_STATION, PLACE),
            SINCE));
  }

  @Test
  void everythingTypedComesBackAfterTheSessionHasExpired() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = open(window);
      String place = name + "活动室";
      fill(page, place);
      page.waitForFunction("() => Object.keys(sessionStorage).some(k => k.startsWith('draft:'))");
      window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("liandong"));
      page.locator(SAVE).click();
      page.waitForURL("**/sign-in**");
      enter(page, "station");
      page.waitForURL("**" + FORM);
      Locator offer = page.locator(".draft");
      assertThat(offer).isVisible();
      assertThat(violations(page)).isEmpty();
      offer.locator("button").first().click();
      assertThat(page.locator("[name=minutes]")).hasValue("35");
      assertThat(page.locator("[name=place]")).hasValue(place);
      assertThat(page.locator("[name=organisation] option:checked")).hasText(name);
      page.locator(SAVE).click();
      page.waitForURL(RECORD);
      assertThat(page.locator("main")).containsText(place);
    }
  }

  @Test
  void aDoubleClickOnSaveMakesOneRecord() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = open(window);
      String place = name + "双击处";
      fill(page, place);
      page.locator(SAVE).dblclick();
      page.waitForURL(RECORD);
      assertThat(recorded(page, place)).isEqualTo(1);
    }
  }

  @Test
  void sendingTheFormAgainAfterItWasSavedMakesNoSecondRecord() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = open(window);
      String place = name + "重发处";
      fill(page, place);
      String sent =
          (String)
              page.evaluate(
                  "new URLSearchParams(new FormData(document.querySelector('form[data-draft]')))"
                      + ".toString()");
      page.locator(SAVE).click();
      page.waitForURL(RECORD);
      String record = page.url();
      page.goBack();
      assertThat(page.locator(".draft")).hasCount(0);
      assertThat(page.locator("[name=place]")).not().hasValue(place);
      String again =
          (String)
              page.evaluate(
                  """
                  body => fetch('/console/contacts', {method: 'POST', body: new URLSearchParams(body)})
                    .then(answer => answer.url)\
                  """,
                  sent);
      assertThat(again).isEqualTo(record);
      assertThat(recorded(page, place)).isEqualTo(1);
    }
  }

  @Test
  void organisationsAreSearchedWhereThereAreMoreThanTheListHolds() {
    try (BrowserContext window = window(Look.CHECKED.getFirst())) {
      Page page = open(window);
      Locator options = page.locator("select[name=organisation] option");
      assertThat(options).not().hasCount(2);
      page.locator("[name=organisationSearch]").fill(name);
      assertThat(options).hasText(new Pattern[] {Pattern.compile(".*"), Pattern.compile(name)});
      assertThat(violations(page)).isEmpty();
      picture(page, "contact-form-searched-" + Look.CHECKED.getFirst().label());
    }
  }

  @Test
  void organisationsAreSearchedWithoutScriptsToo() {
    try (BrowserContext window = withoutScripts(Look.CHECKED.getFirst())) {
      Page page = open(window);
      page.locator("[name=place]").fill("先填好的地点");
      page.locator("[name=organisationSearch]").fill(name);
      page.locator(".choice-search button").first().click();
      assertThat(page.locator("[name=place]")).hasValue("先填好的地点");
      assertThat(page.locator("select[name=organisation] option"))
          .hasText(new Pattern[] {Pattern.compile(".*"), Pattern.compile(name)});
    }
  }

  private Page open(BrowserContext window) {
    Page page = signIn(window, "station");
    page.onDialog(dialog -> dialog.accept());
    page.navigate(FORM);
    return page;
  }

  private void fill(Page page, String place) {
    page.locator("[name=organisationSearch]").fill(name);
    page.locator("select[name=organisation] option", withText(name)).waitFor(attached());
    page.locator("[name=organisation]").selectOption(new SelectOption().setLabel(name));
    page.locator("[name=worker]").selectOption(workerValue(page));
    page.locator("[name=minutes]").fill("35");
    page.locator("[name=place]").fill(place);
    page.locator("[name=region]").selectOption(PLACE.toString());
    page.locator("[name=domain]").selectOption("ELDERLY");
    page.locator("[name=method]").selectOption("HOME_VISIT");
    page.locator("[name=heads]").fill("3");
  }

  private String workerValue(Page page) {
    return page.locator("select[name=worker] option", withText("演示员" + name)).getAttribute("value");
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }

  /** Rows of the list that name the place. */
  private int recorded(Page page, String place) {
    page.navigate("/console/contacts?from=" + LocalDate.now(clock).minusDays(1));
    List<String> records =
        page.locator("tbody td.main a").evaluateAll("all => all.map(a => a.href)")
                instanceof List<?> all
            ? all.stream().map(Object::toString).toList()
            : List.of();
    int found = 0;
    for (String record : records) {
      if (page.request().get(record).text().contains(place)) {
        found++;
      }
    }
    return found;
  }
}
