package org.liandong.shared.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.database.DatabaseRefusals;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Judges what went wrong. Empty means nobody foresaw it: a bug, answered with its number alone. */
final class Failures {

  private static final int VALUE_LENGTH_MAX = 80;
  private static final String INVALID = "http.invalid";

  private Failures() {}

  static Optional<Failure> judge(Exception thrown) {
    return switch (thrown) {
      case Refusal refusal -> Optional.of(Failure.of(refusal));
      case MethodArgumentNotValidException e -> Optional.of(invalid(e.getAllErrors()));
      case BindException e -> Optional.of(invalid(e.getAllErrors()));
      case HandlerMethodValidationException e ->
          Optional.of(invalid(e.getParameterValidationResults().stream().flatMap(Failures::of)));
      case ConstraintViolationException e -> Optional.of(invalid(violations(e)));
      case MethodArgumentTypeMismatchException e ->
          Optional.of(Failure.of(HttpStatus.BAD_REQUEST, "http.value", shown(e.getValue())));
      case HttpMessageNotReadableException e -> Optional.of(unreadable(e));
      case MaxUploadSizeExceededException e -> Optional.of(of(HttpStatus.CONTENT_TOO_LARGE));
      case MultipartException e -> Optional.of(of(HttpStatus.BAD_REQUEST));
      case AccessDeniedException e -> Optional.of(of(HttpStatus.FORBIDDEN));
      case AuthenticationException e -> Optional.of(of(HttpStatus.UNAUTHORIZED));
      case CannotCreateTransactionException e -> Optional.of(of(HttpStatus.SERVICE_UNAVAILABLE));
      case DataAccessResourceFailureException e -> Optional.of(of(HttpStatus.SERVICE_UNAVAILABLE));
      case ErrorResponse e -> spoken(HttpStatus.valueOf(e.getStatusCode().value()));
      default -> DatabaseRefusals.of(thrown).map(Failure::of);
    };
  }

  private static Optional<Failure> spoken(HttpStatus status) {
    boolean foreseen = !status.is5xxServerError() || status == HttpStatus.SERVICE_UNAVAILABLE;
    return foreseen ? Optional.of(of(status)) : Optional.empty();
  }

  /** The failure of a bare status below 500, or 503. */
  static Failure of(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> Failure.of(status, "http.malformed");
      case UNAUTHORIZED -> Failure.of(status, "http.unauthorised");
      case FORBIDDEN -> Failure.of(status, "http.forbidden");
      case NOT_FOUND -> Failure.of(status, "http.not-found");
      case METHOD_NOT_ALLOWED -> Failure.of(status, "http.method");
      case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> Failure.of(status, "http.media-type");
      case CONTENT_TOO_LARGE -> Failure.of(status, "http.too-large");
      case TOO_MANY_REQUESTS -> Failure.of(status, "http.too-many");
      case SERVICE_UNAVAILABLE -> Failure.of(status, "http.away");
      default -> Failure.of(status, "http.malformed");
    };
  }

  private static Failure invalid(List<ObjectError> errors) {
    return invalid(errors.stream().map(error -> of(error, "")));
  }

  private static Failure invalid(Stream<Failure.FieldFailure> fields) {
    return new Failure(HttpStatus.UNPROCESSABLE_CONTENT, INVALID, List.of(), fields.toList());
  }

  private static Failure.FieldFailure of(ObjectError error, String prefix) {
    String message = Objects.requireNonNullElse(error.getDefaultMessage(), error.getObjectName());
    if (error instanceof FieldError field) {
      String value = shown(field.getRejectedValue());
      return new Failure.FieldFailure(
          prefix + field.getField(), value, field.isBindingFailure() ? value : message);
    }
    return new Failure.FieldFailure(prefix, null, message);
  }

  private static Stream<Failure.FieldFailure> of(ParameterValidationResult result) {
    String place =
        result.getContainerIndex() == null ? "" : "[" + result.getContainerIndex() + "].";
    if (result instanceof ParameterErrors errors) {
      return errors.getAllErrors().stream().map(error -> of(error, place));
    }
    String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
    String value = shown(result.getArgument());
    return result.getResolvableErrors().stream()
        .map(MessageSourceResolvable::getDefaultMessage)
        .map(text -> new Failure.FieldFailure(name, value, Objects.requireNonNullElse(text, name)));
  }

  private static Stream<Failure.FieldFailure> violations(ConstraintViolationException thrown) {
    return thrown.getConstraintViolations().stream()
        .map(violation ->
            new Failure.FieldFailure(
                violation.getPropertyPath().toString(),
                shown(violation.getInvalidValue()),
                violation.getMessage()));
  }

  /** Names the place in the body and the value that could not be read there. */
  private static Failure unreadable(HttpMessageNotReadableException thrown) {
    if (thrown.getCause() instanceof Refusal refusal) {
      return Failure.of(refusal);
    }
    if (!(thrown.getCause() instanceof JacksonException unreadable)) {
      return of(HttpStatus.BAD_REQUEST);
    }
    StringBuilder place = new StringBuilder();
    for (JacksonException.Reference step : unreadable.getPath()) {
      String name = step.getPropertyName();
      place.append(
          name == null ? "[" + step.getIndex() + "]" : (place.isEmpty() ? "" : ".") + name);
    }
    if (place.isEmpty()) {
      return of(HttpStatus.BAD_REQUEST);
    }
    String value =
        unreadable instanceof InvalidFormatException format ? shown(format.getValue()) : "";
    return Failure.of(HttpStatus.BAD_REQUEST, "http.body", place.toString(), value);
  }

  private static String shown(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return text.length() > VALUE_LENGTH_MAX ? text.substring(0, VALUE_LENGTH_MAX) + "…" : text;
  }
}
