package org.liandong.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.springframework.http.HttpStatus;

/**
 * How a request went wrong, judged once for pages and programs alike.
 *
 * @param status of the answer
 * @param code stable; also the message's key after {@code refusal.}
 * @param arguments that fill in the message
 * @param fields what was wrong with which value, for a form or body
 */
record Failure(HttpStatus status, String code, List<Object> arguments, List<FieldFailure> fields) {

  static Failure of(Refusal refusal) {
    return new Failure(status(refusal.category()), refusal.code(), refusal.arguments(), List.of());
  }

  static Failure of(HttpStatus status, String code, Object... arguments) {
    return new Failure(status, code, List.of(arguments), List.of());
  }

  String messageKey() {
    return "refusal." + code;
  }

  private static HttpStatus status(Refusal.Category category) {
    return switch (category) {
      case USER -> HttpStatus.UNPROCESSABLE_CONTENT;
      case CONFLICT -> HttpStatus.CONFLICT;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }

  /**
   * One value that was not accepted.
   *
   * @param field path inside the body, such as {@code contacts[3].minutes}
   * @param value as it was sent, shortened; null when there was none
   * @param message in the asker's language
   */
  record FieldFailure(String field, @Nullable String value, String message) {}
}
