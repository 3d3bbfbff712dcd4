package org.liandong.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class RegistryPagesTests {

  private static final String LIST = "/console/organisations";

  @Autowired private WebApplicationContext context;
  @Autowired private Organisations organisations;
  private MockMvc pages;

  @BeforeEach
  void open() {
    pages = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void listRecordAndPublicPageShowTheOrganisation() throws Exception {
    UUID id = anAgency("页面社工中心");
    assertThat(text(get(LIST).param("q", "页面社工"))).contains("页面社工中心", "江城区");
    assertThat(text(get(LIST + "/" + id))).contains("页面社工中心", "登记与变更", "+1");
    assertThat(text(get(LIST + "/" + id + "/edit"))).contains("value=\"页面社工中心\"");
    assertThat(text(get(LIST + "/" + id + "/standing"))).contains("SUSPENDED");
    assertThat(text(get("/organisations/" + id))).contains("页面社工中心");
    assertThat(text(get(LIST + "/new").param("lang", "en"))).contains("Register an organisation");
    assertThat(text(get("/console/annual-reports").param("year", "2020"))).contains("页面社工中心");
    assertThat(ask(get(LIST + "/export.xlsx").param("q", "页面社工")).getContentAsByteArray())
        .startsWith('P', 'K');
  }

  @Test
  void aFormComesBackWithEverythingTyped() throws Exception {
    MockHttpServletResponse answer =
        ask(
            post(LIST)
                .param("id", TimeOrderedId.next().toString())
                .param("name", "写错代码的中心")
                .param("kind", "SOCIAL_WORK_AGENCY")
                .param("region", "441702")
                .param("standsFrom", "2018-01-01")
                .param("domains", "ELDERLY")
                .param("creditCode", "91350100M000100Y44"));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("写错代码的中心", "91350100M000100Y44", "校验位不符", "2018-01-01");
  }

  @Test
  void aRefusedAnnualReportKeepsWhatWasTyped() throws Exception {
    UUID id = anAgency("年报社工中心");
    for (String day : new String[] {"2018-02-30", "2099-01-01"}) {
      MockHttpServletResponse answer =
          ask(
              post("/console/annual-reports")
                  .param("organisation", id.toString())
                  .param("year", "2019")
                  .param("supervisor", day)
                  .param("note", "等公章"));
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
          .contains("value=\"" + day + "\"", "value=\"等公章\"");
    }
    assertThat(text(get("/console/annual-reports").param("year", "999999999"))).contains("年报社工中心");
  }

  @Test
  void aConflictShowsBothAndKeepsWhatWasTyped() throws Exception {
    UUID id = anAgency("冲突社工中心");
    assertThat(change(id, "1", "先保存的备注").getStatus()).isEqualTo(302);
    MockHttpServletResponse answer = change(id, "1", "后填写的备注");
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("先保存的备注", "后填写的备注", "name=\"version\" value=\"2\"");
    assertThat(change(id, "2", "后填写的备注").getStatus()).isEqualTo(302);
  }

  @Test
  void aSecondOrganisationOfTheSameNameIsAskedFor() throws Exception {
    anAgency("同名社工中心");
    UUID id = TimeOrderedId.next();
    assertThat(ask(registration(id)).getStatus()).isEqualTo(422);
    assertThat(ask(registration(id, "yes")).getStatus()).isEqualTo(302);
    assertThat(ask(registration(id, "yes")).getStatus()).isEqualTo(302);
    assertThat(organisations.search("同名社工中心", 9)).hasSize(2);
  }

  @Test
  void anUploadIsTriedShownAndWritten() throws Exception {
    MockMultipartFile file =
        new MockMultipartFile(
            "file",
            "机构.csv",
            "text/csv",
            "name,kind,region_code\n导入社工中心,agency,441702\n坏行,nothing,441702\n"
                .getBytes(Charset.forName("GB18030")));
    assertThat(text(get("/console/imports/new").param("plan", "organisations"))).contains("名称");
    MockHttpServletResponse uploaded =
        ask(
            multipart("/console/imports")
                .file(file)
                .param("plan", "organisations")
                .param("asOf", "2018-12-31"));
    String address = Objects.requireNonNull(uploaded.getRedirectedUrl());
    assertThat(text(get(address))).contains("导入社工中心", "nothing", "确认写入 1 行");
    assertThat(ask(post(address)).getStatus()).isEqualTo(302);
    assertThat(text(get(address))).contains("已写入");
    assertThat(text(get("/console/imports"))).contains("机构.csv");
    assertThat(organisations.findByName("导入社工中心")).isPresent();
    assertThat(ask(get(address + "/rows.xlsx").param("fate", "REFUSED")).getContentAsByteArray())
        .startsWith('P', 'K');
  }

  @Test
  void theInterfaceRegistersOnceForOneKey() throws Exception {
    String body =
        """
        {"name": "接口社工中心", "kind": "SOCIAL_WORK_AGENCY", "region": "441702", "standsFrom": "2018-01-01"}\
        """;
    RequestBuilder request =
        post("/api/v1/organisations")
            .header("Idempotency-Key", "k-1")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    String first = Objects.requireNonNull(ask(request).getHeader("Location"));
    assertThat(ask(request).getHeader("Location")).isEqualTo(first);
    assertThat(text(get(first))).contains("\"version\":1", "接口社工中心");
    assertThat(text(get("/api/v1/organisations").param("q", "接口社工"))).contains("\"total\":1");
    assertThat(
            ask(post("/api/v1/organisations")
                    .header("Idempotency-Key", "k-1")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body.replace("接口", "别的")))
                .getStatus())
        .isEqualTo(409);
  }

  private static RequestBuilder registration(UUID id, String... sameName) {
    return post(LIST)
        .param("id", id.toString())
        .param("name", "同名社工中心")
        .param("kind", "SOCIAL_WORK_AGENCY")
        .param("region", "441702")
        .param("standsFrom", "2018-01-01")
        .param("sameName", sameName);
  }

  private MockHttpServletResponse change(UUID id, String version, String note) throws Exception {
    return ask(
        post(LIST + "/" + id)
            .param("version", version)
            .param("name", "冲突社工中心")
            .param("kind", "SOCIAL_WORK_AGENCY")
            .param("region", "441702")
            .param("note", note));
  }

  private String text(RequestBuilder request) throws Exception {
    MockHttpServletResponse answer = ask(request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
    return Viewer.SYSTEM.callChecked(() -> pages.perform(request).andReturn().getResponse());
  }

  private UUID anAgency(String name) {
    return Viewer.SYSTEM.call(() ->
        organisations.register(
            new RegisterOrganisation(
                TimeOrderedId.next(),
                OrganisationDetails.of(
                    name, OrganisationKind.SOCIAL_WORK_AGENCY, RegionCode.parse("441702")),
                LocalDate.of(2016, 5, 1))));
  }
}
