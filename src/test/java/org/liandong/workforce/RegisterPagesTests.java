package org.liandong.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class RegisterPagesTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGDONG = RegionCode.parse("441704");

  @Autowired private WebApplicationContext context;
  @Autowired private SocialWorkers workers;

  @Test
  void listsRecordsAndFormsAreShown() throws Exception {
    String name = "页面" + PeopleFixtures.serial();
    UUID id = aWorker(name);
    Document list = page(Viewer.SYSTEM, "/console/social-workers?q=" + name);
    assertThat(list.select("td.main a").text()).isEqualTo(name);
    Document record = page(Viewer.SYSTEM, "/console/social-workers/" + id);
    assertThat(record.select("h1").text()).contains(name);
    assertThat(page(Viewer.SYSTEM, "/console/social-workers/new").select("form[method=post]"))
        .isNotEmpty();
    assertThat(page(Viewer.SYSTEM, "/console/exams?lang=en").select("h1").text())
        .contains("Examination");
    assertThat(page(Viewer.SYSTEM, "/console/people").select(".empty")).isNotEmpty();
    Document people = page(Viewer.SYSTEM, "/console/people?q=" + name);
    assertThat(people.select("td.main a").text()).isEqualTo(name);
    String person = people.select("td.main a").attr("href");
    assertThat(page(Viewer.SYSTEM, person).select("h1").text()).contains(name);
    assertThat(page(Viewer.SYSTEM, "/console/people/new").select("form[method=post]")).isNotEmpty();
    assertThat(page(Viewer.SYSTEM, "/console/people-duplicates").select("h1")).isNotEmpty();
  }

  @Test
  void anotherCountySeesNeitherRowNorRecord() throws Exception {
    String name = "外县" + PeopleFixtures.serial();
    UUID id = aWorker(name);
    Viewer yangdong =
        new Viewer(
            UUID.randomUUID(),
            "阳东",
            Viewer.SYSTEM.permissions(),
            Jurisdiction.of(YANGDONG),
            Set.of(),
            Set.of());
    assertThat(page(yangdong, "/console/social-workers?q=" + name).select("td.main a")).isEmpty();
    assertThat(status(yangdong, MockMvcRequestBuilders.get("/console/social-workers/" + id)))
        .isEqualTo(404);
    assertThat(status(yangdong, MockMvcRequestBuilders.get("/api/v1/social-workers/" + id)))
        .isEqualTo(404);
    assertThat(page(yangdong, "/console/people?q=" + name).select("td.main a")).isEmpty();
  }

  @Test
  void aFormComesBackWithWhatWasTyped() throws Exception {
    MvcResult answer =
        perform(
            Viewer.SYSTEM,
            MockMvcRequestBuilders.post("/console/social-workers")
                .param("id", TimeOrderedId.next().toString())
                .param("name", "没填完")
                .param("identityNumber", "123"));
    assertThat(answer.getResponse().getStatus()).isEqualTo(422);
    Document form = Jsoup.parse(answer.getResponse().getContentAsString());
    assertThat(form.select("#field-name").val()).isEqualTo("没填完");
    assertThat(form.select("#error-identityNumber").text()).contains("18");
    assertThat(form.select("#error-since")).isNotEmpty();
  }

  @Test
  void aRepeatedPostWithOneKeyRegistersOnce() throws Exception {
    UUID key = TimeOrderedId.next();
    String body =
        """
        {"person": {"name": "接口甲", "identityNumber": "%s"}, "region": "441702",
         "since": "2019-01-01"}
        """
            .formatted(PeopleFixtures.identityNumber());
    for (int i = 0; i < 2; i++) {
      MvcResult answer =
          perform(
              Viewer.SYSTEM,
              MockMvcRequestBuilders.post("/api/v1/social-workers")
                  .contentType(MediaType.APPLICATION_JSON)
                  .header("Idempotency-Key", key.toString())
                  .content(body));
      assertThat(answer.getResponse().getStatus()).isEqualTo(201);
      assertThat(answer.getResponse().getContentAsString()).contains(key.toString());
    }
  }

  @Test
  void somebodyWhoLeftCannotLeaveAgain() {
    UUID id = aWorker("离职" + PeopleFixtures.serial());
    Viewer.SYSTEM.run(() -> workers.leave(id, LocalDate.of(2020, 1, 1), "调离"));
    assertThat(Viewer.SYSTEM.call(() -> workers.history(id)))
        .extracting(RegisterChange::what)
        .containsExactly(RegisterChange.Change.LEFT, RegisterChange.Change.RECORDED);
    assertThatThrownBy(
            () -> Viewer.SYSTEM.run(() -> workers.leave(id, LocalDate.of(2020, 1, 1), "调离")))
        .isInstanceOf(Refusal.class);
  }

  private UUID aWorker(String name) {
    NewSocialWorker worker =
        new NewSocialWorker(
            TimeOrderedId.next(),
            PeopleFixtures.aPerson(name, JIANGCHENG),
            null,
            JIANGCHENG,
            LocalDate.of(2018, 7, 1));
    return Viewer.SYSTEM.call(() -> workers.register(worker));
  }

  private Document page(Viewer viewer, String path) throws Exception {
    MvcResult answer = perform(viewer, MockMvcRequestBuilders.get(path));
    assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private int status(Viewer viewer, RequestBuilder request) throws Exception {
    return perform(viewer, request).getResponse().getStatus();
  }

  private MvcResult perform(Viewer viewer, RequestBuilder request) throws Exception {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
    return viewer.callChecked(() -> mvc.perform(request).andReturn());
  }
}
