package org.liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.casework.ContactFixtures.NANEN;
import static org.liandong.casework.ContactFixtures.YANGDONG;
import static org.liandong.casework.ContactFixtures.aContact;
import static org.liandong.casework.ContactFixtures.countyAccount;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(CaseworkWorld.class)
class ContactPagesTests {

  @Autowired private WebApplicationContext context;
  @Autowired private CaseworkWorld world;
  @Autowired private Contacts contacts;
  private MockMvc mvc;
  private Staff staff;

  @BeforeEach
  void pages() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    staff = world.staff();
  }

  @Test
  void theFormRecordsAndLeadsToTheRecord() throws Exception {
    UUID id = TimeOrderedId.next();
    MockHttpServletResponse answer = ask(form(id).param("minutes", "45"));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/console/contacts/" + id);
    assertThat(ask(form(id).param("minutes", "45")).getStatus()).isEqualTo(302);
    assertThat(world.entries(id)).hasSize(1);
    assertThat(text(get("/console/contacts/" + id))).contains("入户探访", "台账条目", "印");
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() throws Exception {
    MockHttpServletResponse answer =
        ask(form(TimeOrderedId.next()).param("minutes", "-7").param("place", "文化广场"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("文化广场", "-7", "field-minutes");
  }

  @Test
  void personsAreFoundForTheForm() throws Exception {
    int person = world.person();
    assertThat(text(get("/console/contacts/persons").param("personSearch", "" + person)))
        .contains("演示服务对象", "value=\"" + person + "\"");
    assertThat(text(get("/console/contacts/new")))
        .contains("data-draft", staff.worker().toString());
  }

  @Test
  void aCorrectionByFormKeepsItsReasonInTheHistory() throws Exception {
    RecordContact said =
        aContact(staff).serving(Served.person(world.person())).noting("情绪平稳").build();
    Viewer.SYSTEM.run(() -> contacts.record(said));
    assertThat(text(get("/console/contacts/" + said.id() + "/correct"))).contains("情绪平稳");
    MockHttpServletResponse answer =
        ask(
            form(said.id(), "/console/contacts/" + said.id() + "/correct")
                .param("minutes", "50")
                .param("version", "1")
                .param("reason", "时长记错"));
    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(text(get("/console/contacts/" + said.id()))).contains("时长记错", "更正为第 2 版");
    MockHttpServletResponse late =
        ask(
            form(said.id(), "/console/contacts/" + said.id() + "/correct")
                .param("minutes", "55")
                .param("version", "1")
                .param("reason", "晚了一步"));
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("晚了一步", "第 2 版");
    MockHttpServletResponse gone =
        ask(
            post("/console/contacts/" + said.id() + "/withdraw")
                .param("version", "2")
                .param("reason", "重复记录"));
    assertThat(gone.getStatus()).isEqualTo(302);
    assertThat(text(get("/console/contacts/" + said.id()))).contains("已撤回", "重复记录");
  }

  @Test
  void listCountAndExportAnswer() throws Exception {
    Viewer.SYSTEM.run(() -> contacts.record(aContact(staff).build()));
    String query = "?organisation=" + staff.organisation();
    assertThat(text(get("/console/contacts" + query))).contains("2018-05-02");
    assertThat(text(get("/console/contacts/count" + query))).contains("共 1 行");
    assertThat(text(get("/console/contacts" + query + "&from=abc"))).contains("abc");
    MockHttpServletResponse export = ask(get("/console/contacts/export" + query));
    assertThat(export.getContentAsByteArray()).startsWith('P', 'K');
    assertThat(text(get("/console/counting-policies"))).contains("默认口径");
  }

  @Test
  void theApiGivesEachRecordOfABatchItsFate() throws Exception {
    UUID id = TimeOrderedId.next();
    String sound = json(id, "\"minutes\":45");
    String body =
        "[" + sound + "," + json(TimeOrderedId.next(), "\"minutes\":\"viel\"") + "," + sound + "]";
    MockHttpServletResponse answer = ask(json("/api/v1/contacts:bulk", body));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("RECORDED", "ALREADY_THERE", "casework.input.number", "viel");
    assertThat(ask(json("/api/v1/contacts", sound)).getStatus()).isEqualTo(200);
    assertThat(ask(json("/api/v1/contacts", json(id, "\"minutes\":46"))).getStatus())
        .isEqualTo(409);
    assertThat(
            ask(json("/api/v1/contacts", json(TimeOrderedId.next(), "\"minutes\":0"))).getStatus())
        .isEqualTo(422);
    assertThat(text(get("/api/v1/contacts/" + id))).contains("\"version\":1");
    Viewer stranger = countyAccount(YANGDONG);
    assertThat(ask(stranger, get("/api/v1/contacts/" + id)).getStatus()).isEqualTo(404);
    assertThat(
            ask(stranger, get("/api/v1/contacts?organisation=" + staff.organisation()))
                .getContentAsString(StandardCharsets.UTF_8))
        .doesNotContain(id.toString());
  }

  private MockHttpServletRequestBuilder form(UUID id) {
    return form(id, "/console/contacts");
  }

  private MockHttpServletRequestBuilder form(UUID id, String action) {
    return post(action)
        .param("id", id.toString())
        .param("date", "2018-05-02")
        .param("organisation", staff.organisation().toString())
        .param("worker", staff.worker().toString())
        .param("region", NANEN.toString())
        .param("domain", "ELDERLY")
        .param("method", "HOME_VISIT")
        .param("heads", "3");
  }

  private String json(UUID id, String more) {
    return """
    {"id":"%s","date":"2018-05-02","region":"%s","organisation":"%s","worker":"%s","domain":"ELDERLY",\
    "method":"HOME_VISIT","heads":4,%s}\
    """
        .formatted(id, NANEN, staff.organisation(), staff.worker(), more);
  }

  private static MockHttpServletRequestBuilder json(String path, String body) {
    return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private static MockHttpServletRequestBuilder get(String path) {
    return MockMvcRequestBuilders.get(path);
  }

  private static MockHttpServletRequestBuilder post(String path) {
    return MockMvcRequestBuilders.post(path);
  }

  private String text(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = ask(request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return ask(Viewer.SYSTEM, request);
  }

  private MockHttpServletResponse ask(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return viewer.callChecked(() -> mvc.perform(request).andReturn().getResponse());
  }
}
