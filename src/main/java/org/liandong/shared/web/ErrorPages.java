package org.liandong.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

/** FailureAnswers what filters and the container refuse before a controller is reached. */
@Controller
class ErrorPages implements ErrorController {

  private final FailureAnswers answers;
  private final DataSize bodyMax;

  ErrorPages(
      FailureAnswers answers,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize bodyMax) {
    this.answers = answers;
    this.bodyMax = bodyMax;
  }

  @RequestMapping("/error")
  @Nullable Object show(HttpServletRequest request, HttpServletResponse response) {
    HttpStatus status = status(request);
    if (status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE) {
      Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      return answers.unforeseen(
          thrown instanceof Throwable cause ? cause : null, request, response);
    }
    return answers.answer(Failures.of(status), request, response);
  }

  /**
   * A body too large is dropped by the container, so the token in it is not found and the request
   * looks forged: the length tells.
   */
  private HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    if (status == null) {
      return HttpStatus.NOT_FOUND;
    }
    if (status == HttpStatus.FORBIDDEN && request.getContentLengthLong() > bodyMax.toBytes()) {
      return HttpStatus.CONTENT_TOO_LARGE;
    }
    return status;
  }
}
