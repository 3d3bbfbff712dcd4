package org.liandong.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
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
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(templateOf(view), Map.of("page", view, "web", contexts.of(request)), output);
    response.setStatus(view.status());
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private static String templateOf(View view) {
    return view.getClass().getName().substring(ROOT.length() + 1).replace('.', '/') + ".jte";
  }
}
