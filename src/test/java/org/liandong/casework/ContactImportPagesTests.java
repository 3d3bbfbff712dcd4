package org.liandong.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of an import that was there before, and of one whose content is gone. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(CaseworkWorld.class)
class ContactImportPagesTests {

  @Autowired private WebApplicationContext context;
  @Autowired private ContactBoard board;
  @Autowired private CaseworkWorld world;
  private MockMvc mvc;
  private Staff staff;

  @BeforeEach
  void pages() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    staff = world.staff();
  }

  @Test
  void aSheetThatWasImportedBeforeIsPointedOutAndWritesNothingUnasked() throws Exception {
    String first = upload();
    assertThat(text(get(first)))
        .contains("确认写入 1 行", "加密保存至")
        .doesNotContain("name=\"again\"", "此前已由");
    assertThat(ask(post(first)).getStatus()).isEqualTo(302);
    assertThat(text(get(first))).contains("已写入", "打开记录").doesNotContain("此前已由");

    String second = upload();
    assertThat(text(get(second)))
        .contains("此前已由系统于", first, "name=\"again\"", "与此前相同的 1 行也作为新记录导入", "打开记录");
    assertThat(text(get(second).param("lang", "en")))
        .contains("This very file was imported before, by The program on");
    ask(post(second));
    assertThat(count()).isEqualTo(1);

    String third = upload();
    ask(post(third).param("again", "true"));
    assertThat(text(get(third))).contains("已写入");
    assertThat(count()).isEqualTo(2);
    ask(post(third).param("again", "true"));
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void whatIsGoneIsSaidKindlyAndTheSummaryStays() throws Exception {
    String address = upload();
    ask(post(address));
    assertThat(text(get(address))).contains("立即删除内容", "rows.xlsx", "2018-05-02 · 45");
    assertThat(ask(post(address + "/discard")).getRedirectedUrl()).isEqualTo(address);
    assertThat(text(get(address)))
        .contains("内容已于", "重新上传文件", "服务.csv", "已写入")
        .doesNotContain("rows.xlsx", "2018-05-02", "立即删除内容", "加密保存至");
    MockHttpServletResponse file = ask(get(address + "/rows.xlsx"));
    assertThat(file.getStatus()).isEqualTo(404);
    assertThat(file.getContentAsString(UTF_8)).contains("内容已经删除");
    assertThat(text(get("/console/imports"))).contains("已删除");
    assertThat(count()).isEqualTo(1);
  }

  private String upload() throws Exception {
    String sheet =
        """
        日期,分钟,区划,机构,社会工作者,服务领域,服务方式,其他人数,备注
        2018-05-02,45,441702001,%s,%s,ELDERLY,HOME_VISIT,12,初访
        """
            .formatted(staff.organisation(), staff.worker());
    MockMultipartFile file =
        new MockMultipartFile("file", "服务.csv", "text/csv", sheet.getBytes(UTF_8));
    return Objects.requireNonNull(
        ask(multipart("/console/imports")
                .file(file)
                .param("plan", "contacts")
                .param("asOf", "2018-12-31"))
            .getRedirectedUrl());
  }

  private long count() {
    ContactFilter ours =
        new ContactFilter(null, null, null, staff.organisation(), null, null, null, null, null);
    return Viewer.SYSTEM.call(() -> board.count(ours));
  }

  private String text(RequestBuilder request) throws Exception {
    MockHttpServletResponse answer = ask(request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(UTF_8);
  }

  private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
    return Viewer.SYSTEM.callChecked(() -> mvc.perform(request).andReturn().getResponse());
  }
}
