package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which mappings a request may be passed over for. */
final class KnownRequestTests {

  @ParameterizedTest
  @CsvSource({
    "/articles/one,        '',   /articles/, true",
    "/articles,            '',   /articles/, false",
    "/figures/one,         '',   /articles/, false",
    "/figures/one,         '',   '',         true",
    "/city/articles/one,   /city, /articles/, true",
    "/city/articles/one,   /city, /city/,     false",
    "/%61rticles/one,      '',   /articles/, true",
    "/articles;a=b/one,    '',   /articles/, true"
  })
  void passesOverOnlyWhatCannotBegin(String path, String context, String beginning, boolean may) {
    assertThat(request(path, context).mayBegin(beginning)).isEqualTo(may);
  }

  @Test
  void isSureOfNothingOnceForwarded() {
    KnownRequest request = request("/figures/one", "");
    request.setRequest(new MockHttpServletRequest("GET", "/articles/one"));
    assertThat(request.mayBegin("/articles/")).isTrue();
    assertThat(request.getRequestURI()).isEqualTo("/articles/one");
  }

  private static KnownRequest request(String path, String context) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setContextPath(context);
    return new KnownRequest(request);
  }
}
