package org.liandong.shared.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxMvcAutoConfiguration;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequestMappingHandlerMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The mappings of Spring and htmx, except that one whose fixed beginning is not the path's is
 * passed over before its conditions are gone through one by one.
 */
@Component
@Primary
final class QuickMappings implements WebMvcRegistrations {

  private final HtmxMvcAutoConfiguration htmx;

  QuickMappings(HtmxMvcAutoConfiguration htmx) {
    this.htmx = htmx;
  }

  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return htmx.getRequestMappingHandlerAdapter();
  }

  @Override
  public ExceptionHandlerExceptionResolver getExceptionHandlerExceptionResolver() {
    return htmx.getExceptionHandlerExceptionResolver();
  }

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new Mapping();
  }

  private static final class Mapping extends HtmxRequestMappingHandlerMapping {

    /** By identity: the equality of mappings goes through all of their conditions. */
    private volatile IdentityHashMap<RequestMappingInfo, String> beginnings =
        new IdentityHashMap<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
      super.handlerMethodsInitialized(handlers);
      IdentityHashMap<RequestMappingInfo, String> known = new IdentityHashMap<>();
      handlers.keySet().forEach(info -> known.put(info, beginning(info)));
      beginnings = known;
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo info, HttpServletRequest request) {
      if (request instanceof KnownRequest known
          && !known.mayBegin(beginnings.getOrDefault(info, ""))) {
        return null;
      }
      return super.getMatchingMapping(info, request);
    }

    /** What every path of the mapping begins with: its only pattern up to the first variable. */
    private static String beginning(RequestMappingInfo info) {
      Set<String> patterns = info.getPatternValues();
      return patterns.size() == 1 ? patterns.iterator().next().replaceFirst("[{*?].*", "") : "";
    }
  }
}
