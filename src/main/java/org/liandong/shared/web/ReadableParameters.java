package org.liandong.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that are no UTF-8. The server finds out at the first parameter anybody reads,
 * wherever that is; here that is the beginning, and the request goes on without any, to be answered
 * 400 in words once the viewer and the language are known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ReadableParameters extends OncePerRequestFilter implements HandlerInterceptor {

  private static final String UNREADABLE = ReadableParameters.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(readable(request) ? request : new WithoutParameters(request), response);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(UNREADABLE) != null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return true;
  }

  /** Parts of an upload are read where they are expected. */
  private static boolean readable(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      return true;
    }
    try {
      request.getParameterMap();
      return true;
    } catch (InvalidParameterException unreadable) {
      request.setAttribute(UNREADABLE, true);
      return false;
    }
  }

  private static final class WithoutParameters extends HttpServletRequestWrapper {

    WithoutParameters(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }
  }
}
