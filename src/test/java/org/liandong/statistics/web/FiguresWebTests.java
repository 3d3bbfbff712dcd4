package org.liandong.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.LedgerFeed;
import org.liandong.ledger.LedgerReader;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.shared.Period;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.statistics.Comparison;
import org.liandong.statistics.FigureFilter;
import org.liandong.statistics.FigureQuery;
import org.liandong.statistics.Publications;
import org.liandong.statistics.Recomputation;
import org.liandong.statistics.Recomputations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures as programs and people ask for them. Every test counts in a year of its own. */
@ApplicationModuleTest(module = "statistics", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc(addFilters = false)
class FiguresWebTests {

  private static final RegionCode TOWN = RegionCode.parse("441702105");

  @Autowired private MockMvc mvc;
  @Autowired private Ledger ledger;
  @Autowired private LedgerReader reader;
  @Autowired private Publications publications;
  @Autowired private Recomputations recomputations;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aProgramGetsValueCellsAndReceipt() throws Exception {
    post(1991, 4, ServiceDomain.ELDERLY, null);
    post(1991, 5, ServiceDomain.YOUTH, null);
    mvc.perform(get("/api/v1/figures/service.person_times?from=1991&to=1991&by=month,domain"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.code").value("service.person_times"))
        .andExpect(jsonPath("$.unit").value("人次"))
        .andExpect(jsonPath("$.value").value(9))
        .andExpect(jsonPath("$.cells[0].month").value("1991-05"))
        .andExpect(jsonPath("$.cells[0].domain").value("ELDERLY"))
        .andExpect(jsonPath("$.cells[0].value").value(4))
        .andExpect(jsonPath("$.suppressed").value(0))
        .andExpect(jsonPath("$.receipt.definitionHash").isNotEmpty())
        .andExpect(jsonPath("$.receipt.checkpoint").isNotEmpty());
  }

  @Test
  void aSmallCountOfASensitiveFieldIsWithheldAndCannotBeSubtracted() throws Exception {
    post(1992, 2, ServiceDomain.DRUG_REHABILITATION, null);
    post(1992, 40, ServiceDomain.ELDERLY, null);
    String figure = "/api/v1/figures/service.person_times?from=1992&to=1992";
    mvc.perform(get(figure)).andExpect(jsonPath("$.value").value(42));
    mvc.perform(get(figure + "&by=domain"))
        .andExpect(jsonPath("$.suppressed").value(2))
        .andExpect(jsonPath("$.cells[0].suppressed").value(true))
        .andExpect(jsonPath("$.cells[1].suppressed").value(true));
    mvc.perform(get(figure + "&domain=ELDERLY")).andExpect(jsonPath("$.value").doesNotExist());
    mvc.perform(get(figure + "&by=group")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void aWrongParameterIsRefusedByName() throws Exception {
    mvc.perform(get("/api/v1/figures/service.person_times?from=yesterday"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("yesterday")));
    mvc.perform(get("/api/v1/figures/service.person_times?by=colour"))
        .andExpect(content().string(containsString("colour")));
    mvc.perform(get("/api/v1/figures/no.such")).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/figures/service.person_times/entries"))
        .andExpect(status().isForbidden());
  }

  @Test
  void theCatalogueAndEveryFigureHaveAPage() throws Exception {
    mvc.perform(get("/figures"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/figures/service.person_times")));
    mvc.perform(get("/figures/service.person_times?from=1991-01-01&to=1993-12-31&by=year"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("SHA-256")));
    mvc.perform(get("/figures/workforce.exam_passed.change")).andExpect(status().isOk());
    mvc.perform(get("/figures/organisation.agencies/download?format=CSV"))
        .andExpect(status().isOk());
  }

  @Test
  void staffExploreAndOpenEntries() throws Exception {
    post(1994, 3, ServiceDomain.ELDERLY, null);
    String page =
        Viewer.SYSTEM.callChecked(() ->
            mvc.perform(
                    get("/console/figures?code=service.person_times&from=1994&to=1994&by=domain"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page)
        .contains("/console/figures/service.person_times/entries?from=1994&amp;to=1994")
        .contains("domain=ELDERLY");
    Viewer.SYSTEM.callChecked(() ->
        mvc.perform(get("/console/figures/service.person_times/entries?from=1994&to=1994"))
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("1994-05-01"))));
    Viewer.SYSTEM.callChecked(() ->
        mvc.perform(get("/api/v1/figures/service.person_times/entries?from=1994&to=1994&limit=1"))
            .andExpect(jsonPath("$.entries[0].count").value(3)));
  }

  @Test
  void aPublishedNumberStaysAndSaysWhyTodayDiffers() throws Exception {
    post(1995, 10, ServiceDomain.ELDERLY, null);
    Source wrong = post(1995, 6, ServiceDomain.ELDERLY, null);
    settle();
    FigureQuery query = FigureQuery.of("service.person_times", Period.of(Year.of(1995)));
    assertThatThrownBy(() -> publications.publish(query, "1995")).isInstanceOf(Refusal.class);
    UUID id = Viewer.SYSTEM.call(() -> publications.publish(query, "一九九五年服务人次"));
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.reverse(wrong, "counted twice")));
    post(1995, 1, ServiceDomain.ELDERLY, null);
    settle();
    Comparison comparison = publications.compare(id);
    assertThat(comparison.publication().value()).isEqualByComparingTo("16");
    assertThat(comparison.reproduced()).isTrue();
    assertThat(comparison.today()).isEqualByComparingTo("11");
    assertThat(comparison.differs()).isTrue();
    assertThat(comparison.changes()).isEqualTo(new LedgerFeed.Changes(1, 1, 1, -6));
    mvc.perform(get("/figures/published/" + id))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("一九九五年服务人次")));
  }

  @Test
  void ofAFieldOfServiceNobodyIsToldHowManyEntriesCame() throws Exception {
    post(1997, 40, ServiceDomain.ELDERLY, null);
    settle();
    FigureQuery query =
        FigureQuery.of("service.person_times", Period.of(Year.of(1997)))
            .where(FigureFilter.NONE.withDomain(ServiceDomain.ELDERLY));
    UUID id = Viewer.SYSTEM.call(() -> publications.publish(query, "一九九七年老年人服务"));
    post(1997, 3, ServiceDomain.ELDERLY, null);
    settle();
    Comparison comparison = publications.compare(id);
    assertThat(comparison.differs()).isTrue();
    assertThat(comparison.changes()).isNull();
    mvc.perform(get("/figures/published/" + id))
        .andExpect(content().string(containsString("不公布条数")));
  }

  @Test
  void aCutIsDrawnAsLinesOverTimeAndAsBarsOtherwise() throws Exception {
    post(1998, 4, ServiceDomain.ELDERLY, null);
    post(1998, 5, ServiceDomain.YOUTH, null);
    post(1999, 6, ServiceDomain.YOUTH, null);
    String figure = "/figures/service.person_times?from=1998&to=1999&by=";
    mvc.perform(get(figure + "year")).andExpect(content().string(containsString("<polyline")));
    mvc.perform(get(figure + "domain"))
        .andExpect(content().string(containsString("class=\"bars\"")))
        .andExpect(content().string(containsString("看表格")));
    mvc.perform(get(figure + "year,domain"))
        .andExpect(content().string(containsString("chart-legend")));
    String csv =
        mvc.perform(
                get("/figures/service.person_times/download?from=1998&to=1999&by=domain")
                    .param("format", "CSV"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).contains("人次", "11");
  }

  @Test
  void countingEverythingAgainFindsNoDifference() {
    post(1996, 10, ServiceDomain.ELDERLY, 7);
    post(1996, 6, ServiceDomain.COMMUNITY, 7);
    settle();
    Recomputation result = Viewer.SYSTEM.call(recomputations::run);
    assertThat(result.compared()).isPositive();
    assertThat(result.differences()).as(result.first()).isZero();
    assertThat(Viewer.SYSTEM.call(recomputations::latest)).isPresent();
  }

  private void settle() {
    Awaitility.await().until(() -> Viewer.SYSTEM.call(reader::unsealed), List::isEmpty);
  }

  private Source post(int year, int count, ServiceDomain domain, @Nullable Integer person) {
    Source source = new Source("test.record", UUID.randomUUID());
    Posting posting =
        new Posting(
            TimeOrderedId.next(),
            Fact.SERVICE_CONTACT,
            LocalDate.of(year, 5, 1),
            new Dimensions(TOWN, null, null, domain, null, null, null, null, person, null),
            new Amounts(count, 30, 0),
            source);
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.post(List.of(posting))));
    return source;
  }
}
