package org.liandong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.casework.Contacts;
import org.liandong.casework.RecordContact;
import org.liandong.identity.Accounts;
import org.liandong.publicity.Articles;
import org.liandong.publicity.LivingNumber;
import org.liandong.publicity.LivingNumbers;
import org.liandong.publicity.NewsDesk;
import org.liandong.publicity.Policies;
import org.liandong.shared.Period;
import org.liandong.shared.Viewer;
import org.liandong.statistics.FigureQuery;
import org.liandong.statistics.Figures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the demo city's 2018 alone; the years before and after only add to it. */
@AutoConfigureMockMvc
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(
    properties = {
      "liandong.demo=true",
      "liandong.demo.first-year=2018",
      "liandong.demo.until=2018-12-31"
    })
class DemoCityTests {

  private static final LocalDate END_OF_2018 = LocalDate.of(2018, 12, 31);

  @Autowired private Loading loading;
  @Autowired private DemoCity city;
  @Autowired private Accounts accounts;
  @Autowired private Contacts contacts;
  @Autowired private Figures figures;
  @Autowired private Articles articles;
  @Autowired private LivingNumbers numbers;
  @Autowired private Policies policies;
  @Autowired private NewsDesk news;
  @Autowired private MockMvc pages;
  @Autowired private JdbcClient client;
  @Autowired private TransactionOperations transaction;

  @BeforeEach
  void waitUntilItIsLoaded() {
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> loading.begun() && loading.unfinished().isEmpty());
  }

  @Test
  void the2018FiguresAreCountedFromRecords() {
    assertThat(on("organisation.agencies")).isEqualByComparingTo("27");
    assertThat(on("organisation.stations")).isEqualByComparingTo("10");
    assertThat(on("organisation.town_associations")).isEqualByComparingTo("10");
    assertThat(on("workforce.certified")).isEqualByComparingTo("679");
    assertThat(in("workforce.exam_passed", 2018)).isEqualByComparingTo("239");
    assertThat(in("workforce.exam_passed", 2017)).isEqualByComparingTo("96");
    assertThat(in("service.person_times", 2018)).isEqualByComparingTo("56000");
  }

  @Test
  void programsAndReadersAreToldTheSame() throws Exception {
    tells("organisation.agencies", "2018-12-31", "2018-12-31", 27);
    tells("organisation.stations", "2018-12-31", "2018-12-31", 10);
    tells("organisation.town_associations", "2018-12-31", "2018-12-31", 10);
    tells("workforce.certified", "2018-12-31", "2018-12-31", 679);
    tells("workforce.exam_passed", "2018-01-01", "2018-12-31", 239);
    tells("workforce.exam_passed", "2017-01-01", "2017-12-31", 96);
    tells("service.person_times", "2018-01-01", "2018-12-31", 56_000);
    pages
        .perform(get("/articles/yangjiang-2008-2018"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("56,000 人次")))
        .andExpect(content().string(containsString("popovertarget=\"figure-1\"")));
  }

  private void tells(String code, String from, String to, int value) throws Exception {
    pages
        .perform(get("/api/v1/figures/{code}", code).param("from", from).param("to", to))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.value").value(value));
  }

  @Test
  void theFeatureShowsThemInBothLanguages() {
    for (boolean english : new boolean[] {false, true}) {
      String text =
          articles.read("yangjiang-2008-2018").text().lead().in(english)
              + "\n\n"
              + articles.read("yangjiang-2008-2018").text().body().in(english);
      assertThat(numbers.render(text, english).numbers())
          .extracting(LivingNumber::value)
          .contains("679", "27", "56,000", "239", "96", "2.5", "10")
          .doesNotContain("–");
    }
    assertThat(articles.featured(false)).isPresent();
    assertThat(policies.search("43号", null, 10)).hasSize(1);
    assertThat(news.latest(10)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void recordsCarryTheNamesOfTheDemoAccountsAndTheMarkOfTheDemo() {
    List<UUID> writers = ids("select distinct recorded_by from registry.organisation");
    assertThat(writers).contains(account("city"), account("county"), account("yangchun"));
    assertThat(ids("select distinct recorded_by from workforce.certificate"))
        .containsExactly(account("association"));
    assertThat(ids("select distinct recorded_by from people.person"))
        .contains(account("worker"), account("agency"));
    assertThat(ids("select distinct written_by from publicity.article_version"))
        .containsExactly(account("editor"));
    assertThat(counted("select count(*) from registry.organisation where strpos(note, '演示') = 0"))
        .isZero();
    assertThat(counted("select count(*) from registry.annual_report where year = 2017"))
        .isPositive();
  }

  private UUID account(String username) {
    return Viewer.SYSTEM.call(() -> accounts.named(username)).orElseThrow().id();
  }

  private List<UUID> ids(String sql) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status -> client.sql(sql).query(UUID.class).list())));
  }

  private long counted(String sql) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status -> client.sql(sql).query(Long.class).single())));
  }

  @Test
  void loadingAgainAfterACrashDoublesNothing() {
    UUID changed = correctOnceMore();
    long before = entries();
    client.sql("update demo.city set loaded_at = null").update();
    client.sql("delete from demo.step").update();
    city.load(Viewer.SYSTEM.call(() -> city.due()).orElseThrow());
    assertThat(entries()).isEqualTo(before);
    assertThat(in("service.person_times", 2018)).isEqualByComparingTo("56000");
    assertThat(Viewer.SYSTEM.call(() -> city.due())).isEmpty();
    assertThat(Viewer.SYSTEM.call(() -> contacts.find(changed)).version()).isEqualTo(3);
  }

  /** Somebody corrects what the loading corrected already. */
  private UUID correctOnceMore() {
    UUID id =
        ids("""
        select id from casework.contact
        where version = 2 and status = 'STANDING' and persons <> '{}' limit 1\
        """)
            .getFirst();
    return Viewer.SYSTEM.call(() -> {
      RecordContact said = contacts.find(id).said();
      RecordContact.Time time = said.time();
      RecordContact corrected =
          new RecordContact(
              id,
              new RecordContact.Time(time.day(), time.start(), time.minutes() + 1),
              said.place(),
              said.staff(),
              said.served(),
              said.kind(),
              said.note());
      return contacts.correct(id, 2, corrected, "一分钟").id();
    });
  }

  private long entries() {
    return counted("select count(*) from ledger.entry");
  }

  private BigDecimal on(String code) {
    return Objects.requireNonNull(figures.publicAnswer(FigureQuery.on(code, END_OF_2018)).value());
  }

  private BigDecimal in(String code, int year) {
    return Objects.requireNonNull(
        figures.publicAnswer(FigureQuery.of(code, Period.of(Year.of(year)))).value());
  }
}
