package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * A page that is sent to many: compressed once and not for each of them.
 *
 * @param plain its bytes
 * @param gzipped the same, compressed
 */
record KeptPage(byte[] plain, byte[] gzipped) {

  private static final String GZIP = "gzip";

  static KeptPage of(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new KeptPage(plain, bytes.toByteArray());
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    byte[] body = plain;
    if (accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
      body = gzipped;
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Whether gzip is among the codings and not refused by {@code q=0} (RFC 9110 § 12.5.3). */
  static boolean accepts(@Nullable String codings) {
    if (codings == null) {
      return false;
    }
    for (String coding : StringUtils.tokenizeToStringArray(codings, ",")) {
      String[] parts = StringUtils.tokenizeToStringArray(coding, ";");
      if (parts.length > 0 && parts[0].equalsIgnoreCase(GZIP)) {
        return parts.length < 2 || !parts[1].matches("[qQ]=0(\\.0*)?");
      }
    }
    return false;
  }
}
