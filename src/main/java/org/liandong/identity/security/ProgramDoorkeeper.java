package org.liandong.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers programs without a valid token: the header of RFC 6750, and problem details as ever. */
final class ProgramDoorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    boolean malformed =
        cause instanceof OAuth2AuthenticationException refused
            && refused.getError() instanceof BearerTokenError error
            && error.getHttpStatus().value() == HttpServletResponse.SC_BAD_REQUEST;
    boolean came = cause instanceof OAuth2AuthenticationException;
    response.setHeader("WWW-Authenticate", came ? "Bearer error=\"invalid_token\"" : "Bearer");
    response.sendError(
        malformed ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_UNAUTHORIZED);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
