package org.liandong.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages where staff define figures. */
@ApplicationModuleTest(module = "statistics", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc(addFilters = false)
class DefinitionsWebTests {

  private static final String PATH = DefinitionsController.PATH;

  @Autowired private MockMvc mvc;

  @Test
  void theFormPreviewsKeepsWhatWasTypedAndSaves() throws Exception {
    assertThat(page(get(PATH + "/new"))).contains("name=\"code\"", "name=\"preview\"");
    String wrong =
        as(form("/new").param("code", "test.form").param("unit", "HOUR"))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(wrong).contains("test.form", "表单服务人次", "error-unit");
    as(form("/new")
            .param("code", "test.form")
            .param("unit", "PERSON_TIME")
            .param("preview", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("尚未保存")));
    as(form("/new").param("code", "test.form").param("unit", "PERSON_TIME"))
        .andExpect(redirectedUrl(PATH + "/test.form"));
    as(form("/test.form").param("version", "1").param("unit", "TIME"))
        .andExpect(redirectedUrl(PATH + "/test.form"));
    assertThat(page(get(PATH + "/test.form"))).contains("第 2 版", "第 1 版", "停用指标");
    as(post(PATH + "/test.form/retire").param("version", "2"))
        .andExpect(status().isUnprocessableContent());
    as(post(PATH + "/test.form/retire").param("version", "2").param("retireReason", "重复"))
        .andExpect(redirectedUrl(PATH));
    assertThat(page(get(PATH))).contains("test.form", "已停用");
    mvc.perform(get(PATH)).andExpect(status().isForbidden());
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(PATH + path)
        .param("name", "表单服务人次")
        .param("nameInEnglish", "Person-times by form")
        .param("kind", "FLOW")
        .param("base", "SERVICE")
        .param("measure", "COUNT")
        .param("decimals", "0")
        .param("isPublic", "true")
        .param("reason", "试");
  }

  private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
    return Viewer.SYSTEM.callChecked(() -> mvc.perform(request));
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return as(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }
}
