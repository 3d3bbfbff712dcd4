package org.liandong.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where a person goes on after she has signed in: the page she asked for, or the page of the form
 * she was sending when her session ended. Travels in the address of the sign-in page, so nothing
 * has to be kept for somebody who is not signed in; only pages of the console count.
 */
final class ReturnPath {

  static final String PARAMETER = "return";

  private static final String HOME = "/console";
  private static final int LENGTH_MAX = 1_000;

  private ReturnPath() {}

  /** The address of the sign-in page that leads back. */
  static String signIn(HttpServletRequest request) {
    boolean page = "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
    String path = page ? asked(request) : form(request);
    return path == null || path.equals(HOME)
        ? "/sign-in"
        : "/sign-in?%s=%s".formatted(PARAMETER, UriUtils.encode(path, StandardCharsets.UTF_8));
  }

  /** The path that came with the sign-in, if it leads into the console, or the console's home. */
  static String of(@Nullable String typed) {
    return typed != null && leadsHome(typed) ? typed : HOME;
  }

  private static @Nullable String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return leadsHome(path) ? path : null;
  }

  /** The page the form was on, as the browser names it. */
  private static @Nullable String form(HttpServletRequest request) {
    String referrer = request.getHeader("Referer");
    if (referrer == null) {
      return null;
    }
    try {
      URI page = URI.create(referrer);
      if (!request.getServerName().equals(page.getHost())) {
        return null;
      }
      String path =
          page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
      return leadsHome(path) ? path : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static boolean leadsHome(String path) {
    return path.length() <= LENGTH_MAX
        && (path.equals(HOME) || path.startsWith(HOME + "/") || path.startsWith(HOME + "?"))
        && path.chars().allMatch(sign -> sign > ' ' && sign != '\\' && sign < 127);
  }
}
