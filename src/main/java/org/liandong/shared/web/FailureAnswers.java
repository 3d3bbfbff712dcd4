package org.liandong.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.TimeOrderedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Says what went wrong: to programs as problem details (RFC 9457), to people as a page, to htmx as
 * a short notice beside the page she is on.
 */
@Component
class FailureAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
  private static final int INCIDENT_LENGTH = 12;

  /** Every allowance of the program is full again after a minute. */
  private static final String RETRY_SECONDS = "60";

  private final MessageSource messages;

  FailureAnswers(MessageSource messages) {
    this.messages = messages;
  }

  /** The answer to a failure that was foreseen. */
  Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
    LOG.debug("Refused {}: {}", address(request), failure.code());
    return answer(failure, "", request, response);
  }

  /** The answer to a failure nobody foresaw: its number for the person, the rest for the log. */
  @Nullable Object unforeseen(
      @Nullable Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
    String id = TimeOrderedId.next().toString().replace("-", "");
    String incident = id.substring(id.length() - INCIDENT_LENGTH);
    LOG.error("Incident {} at {} {}", incident, request.getMethod(), address(request), thrown);
    if (response.isCommitted()) {
      return null;
    }
    Failure failure = Failure.of(HttpStatus.INTERNAL_SERVER_ERROR, "http.failed", incident);
    return answer(failure, incident, request, response);
  }

  private Object answer(
      Failure failure, String incident, HttpServletRequest request, HttpServletResponse response) {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    String reason = texts.text(failure.messageKey(), failure.arguments().toArray());
    response.setHeader("Cache-Control", "no-store");
    if (failure.status() == HttpStatus.TOO_MANY_REQUESTS) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    if (address(request).startsWith("/api/")) {
      return problem(failure, reason, incident, request);
    }
    if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null) {
      response.setHeader("HX-Retarget", "#notices");
      response.setHeader("HX-Reswap", "innerHTML");
      return new RefusalNotice(failure.status().value(), reason);
    }
    return new RefusalPage(failure.status().value(), reason, failure.fields());
  }

  private static ResponseEntity<ProblemDetail> problem(
      Failure failure, String reason, String incident, HttpServletRequest request) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(failure.status(), reason);
    problem.setTitle(failure.status().getReasonPhrase());
    problem.setType(URI.create("urn:liandong:refusal:" + failure.code()));
    problem.setInstance(URI.create(address(request)));
    problem.setProperty("code", failure.code());
    if (!failure.fields().isEmpty()) {
      problem.setProperty("errors", failure.fields());
    }
    if (!incident.isEmpty()) {
      problem.setProperty("incident", incident);
    }
    return ResponseEntity.status(failure.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** The path that was asked for, also when the container has forwarded to the error page. */
  static String address(HttpServletRequest request) {
    return Objects.toString(
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
  }
}
