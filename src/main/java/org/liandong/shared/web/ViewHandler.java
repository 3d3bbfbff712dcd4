package org.liandong.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Renders the {@link View} a controller returns with the template of the same name. The page is
 * rendered whole before the first byte leaves, so a failure while rendering still becomes an error
 * page.
 */
@Component
class ViewHandler implements HandlerMethodReturnValueHandler {

  private static final String ROOT = "org.liandong";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, ROOT);
  private final WebContexts contexts;

  /** Pages that are the same for all, as long as somebody keeps their records. */
  private final Cache<View, ConcurrentMap<Appearance, KeptPage>> kept =
      Caffeine.newBuilder().weakKeys().build();

  ViewHandler(WebContexts contexts) {
    this.contexts = contexts;
    engine.setBinaryStaticContent(true);
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return View.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object returned,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    if (returned instanceof View view) {
      HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
      HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
      if (asked != null && answer != null) {
        write(view, asked, answer);
      }
    }
  }

  /** Renders and sends the view. */
  void write(View view, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Web web = contexts.of(request);
    response.setStatus(view.status());
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    if (sameForAll(view, web)) {
      kept.get(view, any -> new ConcurrentHashMap<>())
          .computeIfAbsent(
              new Appearance(web.english(), web.path(), web.site().demoPercent()),
              any -> KeptPage.of(rendered(view, web)))
          .send(request, response);
    } else {
      byte[] page = rendered(view, web);
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
    }
  }

  private static boolean sameForAll(View view, Web web) {
    return view.sameForAll()
        && !web.viewer().signedIn()
        && web.flash() == null
        && web.query().isEmpty();
  }

  private byte[] rendered(View view, Web web) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(templateOf(view), Map.of("page", view, "web", web), output);
    return output.toByteArray();
  }

  private static String templateOf(View view) {
    return view.getClass().getName().substring(ROOT.length() + 1).replace('.', '/') + ".jte";
  }

  /** What else than its record decides on a page that is the same for all. */
  private record Appearance(boolean english, String path, int demoPercent) {}
}
