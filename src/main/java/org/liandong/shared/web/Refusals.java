package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where what a controller throws becomes an answer. */
@ControllerAdvice
class Refusals {

  private final FailureAnswers answers;

  Refusals(FailureAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  @Nullable Object on(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
    if (thrown instanceof AsyncRequestNotUsableException) {
      return null;
    }
    Optional<Failure> failure = Failures.judge(thrown);
    if (failure.isEmpty() || response.isCommitted()) {
      return answers.unforeseen(thrown, request, response);
    }
    if (thrown instanceof ErrorResponse spoken) {
      spoken
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
    return answers.answer(failure.get(), request, response);
  }
}
