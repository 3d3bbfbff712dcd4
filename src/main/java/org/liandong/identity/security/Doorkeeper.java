package org.liandong.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Meets people who ask for something without being signed in, or with a form of a session that has
 * ended: leads to the sign-in page and from there back. An address that is neither public nor the
 * console's does not exist.
 */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (!request.getRequestURI().startsWith("/console")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    toSignIn(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (!(cause instanceof CsrfException) || authentication != null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    toSignIn(request, response);
  }

  /** htmx follows a redirect inside the page; the header makes the browser go as a whole. */
  private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", ReturnPath.signIn(request));
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.sendRedirect(ReturnPath.signIn(request));
  }
}
