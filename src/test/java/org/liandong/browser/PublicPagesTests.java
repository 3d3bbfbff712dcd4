package org.liandong.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.LedgerReader;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.publicity.ArticleText;
import org.liandong.publicity.Articles;
import org.liandong.publicity.Wording;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.statistics.DefinitionBase;
import org.liandong.statistics.DefinitionDraft;
import org.liandong.statistics.DefinitionKind;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureDefinitions;
import org.liandong.statistics.FigureFilter;
import org.liandong.statistics.FigureUnit;
import org.liandong.statistics.Measure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the pages everyone reads cost the database while nothing changes, and that they never miss
 * what did. Every test counts in a year of its own.
 */
@SpringBootTest
@AutoConfigureMockMvc
class PublicPagesTests {

  private static final RegionCode TOWN = RegionCode.parse("441702105");

  /** One question tells that nothing has changed. */
  private static final int LOOK = 1;

  /** A transaction: its beginning, who asks, the policy in force, its end. */
  private static final int POLICY = 4;

  @Autowired private MockMvc mvc;
  @Autowired private Articles articles;
  @Autowired private FigureDefinitions definitions;
  @Autowired private Ledger ledger;
  @Autowired private LedgerReader reader;
  @Autowired private TransactionTemplate transaction;

  @Test
  void anArticleLooksOnceHoweverManyNumbersItHas() throws Exception {
    served(1951, 30);
    settle();
    article("one-number", "{{figure service.person_times year=1951}}");
    article(
        "twenty-numbers",
        "{{figure service.person_times year=1951}} {{figure service.persons year=1951}} ".repeat(5)
            + "{{figure service.person_times year=1951 domain=ELDERLY}} ".repeat(10));
    assertThat(cost("/articles/one-number")).isLessThanOrEqualTo(LOOK);
    assertThat(cost("/articles/twenty-numbers")).isLessThanOrEqualTo(LOOK);
  }

  @Test
  void aFigurePageReadAgainOnlyLooks() throws Exception {
    served(1952, 30);
    settle();
    assertThat(cost("/figures/service.person_times?from=1952&to=1952&by=town"))
        .isLessThanOrEqualTo(LOOK);
    assertThat(cost("/figures/service.person_times?from=1952&to=1952&by=domain"))
        .isLessThanOrEqualTo(LOOK + POLICY);
  }

  @Test
  void theHomePageReadAgainAsksNothing() throws Exception {
    assertThat(cost("/")).isZero();
  }

  @Test
  void whatWasCommittedIsOnThePageReadNext() throws Exception {
    article("grows", "共{{figure service.person_times year=1953 unit=none}}次");
    for (int entries = 1; entries <= 5; entries++) {
      served(1953, 1);
      shows("/articles/grows", "class=\"num\">" + entries + "<");
      shows("/figures/service.person_times?from=1953&to=1953", "-value\">" + entries + "<");
    }
  }

  @Test
  void aFigureDefinedOtherwiseIsReadSoNext() throws Exception {
    served(1954, 30);
    settle();
    Viewer.SYSTEM.run(() -> definitions.define(draft(ServiceDomain.ELDERLY)));
    article("defined", "{{figure test.page year=1954 unit=none}}");
    shows("/articles/defined", "class=\"num\">30<");
    Viewer.SYSTEM.run(() -> definitions.change(draft(ServiceDomain.YOUTH), 1));
    shows("/articles/defined", "class=\"num\">0<");
  }

  @Test
  void anArticlePublishedOrWithdrawnIsReadSoNext() throws Exception {
    UUID id = TimeOrderedId.next();
    Viewer.SYSTEM.run(() -> articles.publish(id, articles.save(id, "turns", 0, text("一稿"))));
    shows("/articles/turns", "一稿");
    Viewer.SYSTEM.run(() -> articles.save(id, "turns", 1, text("二稿")));
    shows("/articles/turns", "一稿");
    Viewer.SYSTEM.run(() -> articles.publish(id, 2));
    shows("/articles/turns", "二稿");
    Viewer.SYSTEM.run(() -> articles.withdraw(id));
    mvc.perform(get("/articles/turns")).andExpect(status().isNotFound());
    Viewer.SYSTEM.run(() -> articles.publish(id, 1));
    shows("/articles/turns", "一稿");
  }

  private static DefinitionDraft draft(ServiceDomain domain) {
    return new DefinitionDraft(
        "test.page",
        new FigureDefinition.Names("测试", "Test"),
        DefinitionKind.FLOW,
        DefinitionBase.SERVICE,
        Measure.COUNT,
        FigureFilter.NONE.withDomain(domain),
        null,
        null,
        FigureUnit.PERSON_TIME,
        0,
        true,
        "试");
  }

  private void shows(String address, String text) throws Exception {
    mvc.perform(get(URI.create(address))).andExpect(content().string(containsString(text)));
  }

  /** Of the page read again; the least of three, for definitions are looked up now and then. */
  private int cost(String address) throws Exception {
    mvc.perform(get(URI.create(address))).andExpect(status().isOk());
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      int trips =
          RoundTrips.of(() -> mvc.perform(get(URI.create(address))).andExpect(status().isOk()));
      least = Math.min(least, trips);
    }
    return least;
  }

  private void article(String slug, String text) {
    UUID id = TimeOrderedId.next();
    Viewer.SYSTEM.run(() -> articles.publish(id, articles.save(id, slug, 0, text(text))));
  }

  private static ArticleText text(String body) {
    return new ArticleText(new Wording("题", ""), new Wording("", ""), new Wording(body, ""));
  }

  private void settle() {
    Awaitility.await().until(() -> Viewer.SYSTEM.call(reader::unsealed), List::isEmpty);
  }

  private void served(int year, int count) {
    Posting posting =
        new Posting(
            TimeOrderedId.next(),
            Fact.SERVICE_CONTACT,
            LocalDate.of(year, 5, 1),
            new Dimensions(
                TOWN, null, null, ServiceDomain.ELDERLY, null, null, null, null, null, null),
            new Amounts(count, 30, 0),
            new Source("test.record", UUID.randomUUID()));
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.post(List.of(posting))));
  }
}
