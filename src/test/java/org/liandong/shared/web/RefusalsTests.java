package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Refusal;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

final class RefusalsTests {

  @SuppressWarnings("NullAway.Init")
  private MockMvc mvc;

  @BeforeEach
  void build() throws Exception {
    MessageSource messages = WebConfiguration.messageSource();
    Site site =
        new Site(
            "阳江",
            "Yangjiang",
            false,
            new StaticListableBeanFactory().getBeanProvider(DemoLoading.class),
            Clock.systemUTC());
    WebContexts contexts =
        new WebContexts(
            messages,
            site,
            List.of(),
            new StaticListableBeanFactory().getBeanProvider(ResourceUrlProvider.class),
            new StaticListableBeanFactory().getBeanProvider(AccountNames.class));
    mvc =
        MockMvcBuilders.standaloneSetup(new Throwing())
            .setControllerAdvice(new Refusals(new FailureAnswers(messages)))
            .setCustomReturnValueHandlers(new ViewHandler(contexts))
            .setLocaleResolver(WebConfiguration.localeResolver())
            .build();
  }

  @Test
  void aProgramGetsProblemDetailsWithAStableCode() throws Exception {
    mvc.perform(get("/api/v1/throw/refusal"))
        .andExpect(status().isForbidden())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("permission.outside"))
        .andExpect(jsonPath("$.detail").value(containsString("441704")));
  }

  @Test
  void aPersonGetsAPageAndHtmxANotice() throws Exception {
    mvc.perform(get("/throw/refusal"))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("不在您的管辖范围内")));
    mvc.perform(get("/throw/refusal").header("HX-Request", "true"))
        .andExpect(header().string("HX-Retarget", "#notices"))
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void aBugShowsItsNumberAndNothingElse() throws Exception {
    mvc.perform(get("/api/v1/throw/bug"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.incident").value(matchesPattern("[0-9a-f]{12}")))
        .andExpect(content().string(not(containsString("secret"))));
    mvc.perform(get("/throw/bug"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(not(containsString("secret"))));
  }

  @Test
  void whatTheDatabaseRefusesIsARefusal() throws Exception {
    mvc.perform(get("/api/v1/throw/42501")).andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/throw/23505")).andExpect(status().isConflict());
    mvc.perform(get("/api/v1/throw/stale")).andExpect(status().isConflict());
    mvc.perform(get("/api/v1/throw/22003")).andExpect(status().isInternalServerError());
  }

  @Test
  void aBodyThatIsNotValidListsEachValue() throws Exception {
    mvc.perform(
            post("/api/v1/body")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"minutes\": 9000}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("http.invalid"))
        .andExpect(jsonPath("$.errors[0].field").value("minutes"))
        .andExpect(jsonPath("$.errors[0].value").value("9000"));
  }

  @Test
  void aBodyThatCannotBeReadNamesThePlace() throws Exception {
    mvc.perform(
            post("/api/v1/body")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"minutes\": \"ten\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("http.body"))
        .andExpect(jsonPath("$.detail").value(containsString("minutes")))
        .andExpect(jsonPath("$.detail").value(containsString("ten")));
    mvc.perform(post("/api/v1/body").contentType(MediaType.APPLICATION_JSON).content("{"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("http.malformed"));
  }

  @Test
  void theWrongMethodAndTheWrongValueAreNamed() throws Exception {
    mvc.perform(post("/api/v1/throw/bug"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "GET"))
        .andExpect(jsonPath("$.code").value("http.method"));
    mvc.perform(get("/api/v1/number").param("size", "many"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("many")));
    assertThat(Failures.of(HttpStatus.CONTENT_TOO_LARGE).code()).isEqualTo("http.too-large");
  }

  record Body(@Max(1440) int minutes) {}

  @RestController
  static class Throwing {

    @GetMapping({"/throw/{what}", "/api/v1/throw/{what}"})
    String throwing(@PathVariable String what) {
      throw switch (what) {
        case "refusal" -> Refusal.forbidden("permission.outside", "441704");
        case "bug" -> new IllegalStateException("secret internals");
        case "stale" -> new OptimisticLockingFailureException("secret row");
        default -> new BadSqlGrammarException("insert", "secret", new SQLException("secret", what));
      };
    }

    @GetMapping("/api/v1/number")
    int number(@RequestParam int size) {
      return size;
    }

    @PostMapping("/api/v1/body")
    @Nullable Body body(@Valid @RequestBody Body body) {
      return body;
    }
  }
}
