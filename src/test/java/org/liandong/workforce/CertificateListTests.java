package org.liandong.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.people.NewPerson;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CertificateListTests {

  private static final RegionCode YANGXI = RegionCode.parse("441721");
  private static final RegionCode YANGCHUN = RegionCode.parse("441781");

  @Autowired private CertificateList list;
  @Autowired private Certificates certificates;
  @Autowired private WebApplicationContext context;

  @Test
  void filtersByLevelYearAndState() {
    String name = "清单" + PeopleFixtures.serial();
    NewPerson holder = PeopleFixtures.aPerson(name, YANGXI);
    UUID lower = record(holder, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 2014, YANGXI);
    UUID wrong = record(holder, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 2015, YANGXI);
    UUID higher = record(holder, ProfessionalLevel.SOCIAL_WORKER, 2017, YANGXI);
    Viewer.SYSTEM.run(() -> certificates.withdraw(wrong, "录错"));
    assertThat(ids(name, null, null, null)).containsExactly(higher, lower);
    assertThat(ids(name, ProfessionalLevel.SOCIAL_WORKER, null, null)).containsExactly(higher);
    assertThat(ids(name, null, 2014, null)).containsExactly(lower);
    assertThat(ids(name, null, null, CertificateState.COUNTED)).containsExactly(higher);
    assertThat(ids(name, null, null, CertificateState.COVERED)).containsExactly(lower);
    assertThat(ids(name, null, null, CertificateState.WITHDRAWN)).containsExactly(wrong);
  }

  @Test
  void pagesByKeyAndExportTellTheSameRowsWithinReach() {
    String name = "翻页" + PeopleFixtures.serial();
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(
          record(
              PeopleFixtures.aPerson(name, YANGXI),
              ProfessionalLevel.SOCIAL_WORKER,
              2010 + i,
              YANGXI));
    }
    record(PeopleFixtures.aPerson(name, YANGCHUN), ProfessionalLevel.SOCIAL_WORKER, 2016, YANGCHUN);
    CertificateFilter filter = new CertificateFilter(name, null, null, null, null, null);
    Viewer yangxi =
        new Viewer(
            UUID.randomUUID(),
            "阳西",
            Viewer.SYSTEM.permissions(),
            Jurisdiction.of(YANGXI),
            Set.of(),
            Set.of());
    CertificateSlice first = yangxi.call(() -> list.page(filter, null, 3));
    CertificateSlice second = yangxi.call(() -> list.page(filter, first.next(), 3));
    assertThat(first.total()).isEqualTo(5);
    assertThat(second.next()).isNull();
    List<UUID> paged = new ArrayList<>(ids(first.rows()));
    paged.addAll(ids(second.rows()));
    List<UUID> exported = new ArrayList<>();
    yangxi.run(() -> list.each(filter, rows -> exported.addAll(ids(rows))));
    assertThat(paged).isEqualTo(all).isEqualTo(exported);
  }

  @Test
  void thePageAndItsWorkbookAreServed() throws Exception {
    String name = "页面" + PeopleFixtures.serial();
    record(PeopleFixtures.aPerson(name, YANGXI), ProfessionalLevel.SOCIAL_WORKER, 2016, YANGXI);
    assertThat(Jsoup.parse(get("/console/certificates?q=" + name).getContentAsString()).text())
        .contains(name, "社会工作师", "计入");
    assertThat(get("/console/certificates?q=" + name + "&lang=en").getContentAsString())
        .contains("Counted");
    assertThat(get("/console/certificates?year=999999999").getStatus()).isEqualTo(200);
    assertThat(get("/console/certificates/export?q=" + name).getContentAsByteArray())
        .startsWith('P', 'K');
    assertThat(get("/console/social-workers/export").getContentAsByteArray()).startsWith('P', 'K');
  }

  private MockHttpServletResponse get(String path) throws Exception {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
    return Viewer.SYSTEM.callChecked(
        () -> mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse());
  }

  private List<UUID> ids(
      String name,
      @Nullable ProfessionalLevel level,
      @Nullable Integer year,
      @Nullable CertificateState state) {
    CertificateFilter filter = new CertificateFilter(name, level, year, null, null, state);
    return ids(Viewer.SYSTEM.call(() -> list.page(filter, null, 10)).rows());
  }

  private static List<UUID> ids(List<CertificateLine> rows) {
    return rows.stream().map(line -> line.certificate().id()).toList();
  }

  private UUID record(NewPerson holder, ProfessionalLevel level, int year, RegionCode region) {
    UUID id = TimeOrderedId.next();
    return Viewer.SYSTEM.call(() ->
        certificates.record(
            new NewCertificate(
                id,
                holder,
                level,
                "L" + id.toString().substring(0, 36),
                LocalDate.of(year, 10, 1),
                region,
                null)));
  }
}
