package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.liandong.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns refusals into problem details (RFC 9457) for programs and into pages for people. */
@ControllerAdvice
class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final MessageSource messages;

  Refusals(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  Object on(Refusal refusal, HttpServletRequest request) {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    String reason = texts.text(refusal.messageKey(), refusal.arguments().toArray());
    HttpStatus status = status(refusal.category());
    LOG.debug("Refused {}: {}", request.getRequestURI(), refusal.code());
    if (!request.getRequestURI().startsWith("/api/")) {
      return new RefusalPage(status.value(), reason);
    }
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, reason);
    problem.setTitle(status.getReasonPhrase());
    problem.setType(URI.create("urn:liandong:refusal:" + refusal.code()));
    problem.setProperty("code", refusal.code());
    return ResponseEntity.of(problem).build();
  }

  static HttpStatus status(Refusal.Category category) {
    return switch (category) {
      case USER -> HttpStatus.UNPROCESSABLE_CONTENT;
      case CONFLICT -> HttpStatus.CONFLICT;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }
}
