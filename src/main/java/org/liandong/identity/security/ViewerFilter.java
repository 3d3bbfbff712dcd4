package org.liandong.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Viewers;
import org.liandong.shared.Viewer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the {@link Viewer} for the rest of the request, once it is known who asks. An account that
 * was locked meanwhile is nobody, and its session ends.
 */
@Component
final class ViewerFilter extends OncePerRequestFilter {

  private static final String PASSWORD_PAGE = "/console/account/password";

  /** A day's work; after that everybody signs in afresh, however busy she was. */
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private final Viewers viewers;
  private final Clock clock;

  ViewerFilter(Viewers viewers, Clock clock) {
    this.viewers = viewers;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof TokenPrincipal(var viewer)) {
      pass(viewer, request, response, chain);
      return;
    }
    UUID account = account(authentication);
    if (account == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Viewers.Standing> standing = viewers.of(account);
    if (standing.isEmpty() || tooOld(request.getSession(false))) {
      forget(request);
      chain.doFilter(request, response);
      return;
    }
    if (standing.get().mustChange() && awayFromPasswordPage(request)) {
      response.sendRedirect(PASSWORD_PAGE);
      return;
    }
    pass(standing.get().viewer(), request, response, chain);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static void pass(
      Viewer viewer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      viewer.callChecked(() -> {
        chain.doFilter(request, response);
        return true;
      });
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
  }

  private static @Nullable UUID account(@Nullable Authentication authentication) {
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || !authentication.isAuthenticated()) {
      return null;
    }
    return UUID.fromString(authentication.getName());
  }

  private boolean tooOld(@Nullable HttpSession session) {
    return session != null
        && session.getCreationTime() + LONGEST_SESSION.toMillis() < clock.millis();
  }

  private static void forget(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static boolean awayFromPasswordPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/console") && !path.equals(PASSWORD_PAGE);
  }
}
