package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Kept pages as they are sent. */
final class KeptPageTests {

  private static final String TEXT = "社工、志愿者和社区。".repeat(100);

  private final KeptPage page = KeptPage.of(TEXT.getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip              | true
          gzip, deflate, br | true
          br;q=1.0, GZIP    | true
          gzip;q=0.5        | true
          gzip; q=0         | false
          gzip;q=0.000, br  | false
          br                | false
          x-gzip            | false
          ''                | false
          """)
  void asksWhetherGzipIsRead(String codings, boolean accepted) {
    assertThat(KeptPage.accepts(codings)).isEqualTo(accepted);
  }

  @Test
  void isSentCompressedToWhoeverReadsIt() throws IOException {
    MockHttpServletResponse response = sent("gzip");
    assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
    assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    assertThat(response.getContentLength()).isLessThan(TEXT.length());
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }
  }

  @Test
  void isSentAsItIsToOthers() throws IOException {
    MockHttpServletResponse response = sent(null);
    assertThat(response.getHeader("Content-Encoding")).isNull();
    assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
    assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
        .isEqualTo(TEXT);
  }

  private MockHttpServletResponse sent(@Nullable String codings) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (codings != null) {
      request.addHeader("Accept-Encoding", codings);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    page.send(request, response);
    return response;
  }
}
