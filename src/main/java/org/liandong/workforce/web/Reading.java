package org.liandong.workforce.web;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Form;

/** Reads the fields of a form; what cannot be read is said beside its field. */
final class Reading {

  private Form form;

  Reading(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  String typed(String field) {
    return form.value(field).strip();
  }

  /** The value, or null where nothing was typed or it cannot be read. */
  <T> @Nullable T optional(String field, Function<String, T> reader) {
    String typed = typed(field);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(typed);
    } catch (Refusal refusal) {
      form = form.with(refusal, field);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      form = form.with(Refusal.user("workforce.form.unreadable", typed), field);
    }
    return null;
  }

  /** The value; null, and said so, where there is none. */
  <T> @Nullable T required(String field, Function<String, T> reader) {
    if (typed(field).isEmpty()) {
      form = form.with(Refusal.user("workforce.form.missing"), field);
      return null;
    }
    return optional(field, reader);
  }
}
