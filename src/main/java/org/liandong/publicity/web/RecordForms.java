package org.liandong.publicity.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.publicity.Milestone;
import org.liandong.publicity.NewsItem;
import org.liandong.publicity.Policy;
import org.liandong.publicity.Wording;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Form;

/** Turns records into forms and what was typed back into records. */
final class RecordForms {

  private static final String VERSION = "version";

  private RecordForms() {}

  static Form newPolicy() {
    return Form.of(Map.of(VERSION, "0"));
  }

  static Form newNews() {
    return Form.of(Map.of(VERSION, "0"));
  }

  static Form newMilestone() {
    return Form.of(Map.of(VERSION, "0"));
  }

  static Form of(Policy policy) {
    Map<String, List<String>> values = new HashMap<>();
    put(values, VERSION, policy.version());
    put(values, "documentNo", policy.documentNo());
    put(values, "issuer", policy.issuer());
    put(values, "title", policy.title());
    put(values, "summary", policy.summary());
    put(values, "issuedOn", policy.issuedOn());
    put(values, "inForceFrom", policy.inForceFrom());
    put(values, "inForceTo", Objects.requireNonNullElse(policy.inForceTo(), ""));
    values.put(
        "milestones", policy.setInMotion().milestones().stream().map(UUID::toString).toList());
    values.put("figures", policy.setInMotion().figures());
    return new Form(values, List.of());
  }

  static Form of(NewsItem item) {
    Map<String, List<String>> values = new HashMap<>();
    put(values, VERSION, item.version());
    put(values, "title", item.title());
    put(values, "summary", item.summary());
    put(values, "body", item.body());
    put(values, "publishedOn", item.publishedOn());
    return new Form(values, List.of());
  }

  static Form of(Milestone milestone) {
    Map<String, List<String>> values = new HashMap<>();
    put(values, VERSION, milestone.version());
    put(values, "firstYear", milestone.firstYear());
    put(values, "lastYear", milestone.lastYear());
    put(values, "text", milestone.text());
    return new Form(values, List.of());
  }

  static Policy policy(UUID id, Form form) {
    LocalDate issued = day(form, "issuedOn");
    String from = form.value("inForceFrom");
    return new Policy(
        id,
        form.value("documentNo").strip(),
        form.value("issuer").strip(),
        wording(form, "title"),
        wording(form, "summary"),
        issued,
        from.isBlank() ? issued : day(form, "inForceFrom"),
        form.value("inForceTo").isBlank() ? null : day(form, "inForceTo"),
        new Policy.Effects(
            form.all("milestones").stream().map(RecordForms::milestone).distinct().toList(),
            form.all("figures").stream().distinct().toList()),
        null,
        number(form, VERSION));
  }

  static NewsItem news(UUID id, Form form) {
    return new NewsItem(
        id,
        wording(form, "title"),
        wording(form, "summary"),
        wording(form, "body"),
        day(form, "publishedOn"),
        number(form, VERSION));
  }

  static Milestone milestone(UUID id, Form form) {
    int first = number(form, "firstYear");
    int last = form.value("lastYear").isBlank() ? first : number(form, "lastYear");
    return new Milestone(
        id,
        first,
        last,
        first == last ? Milestone.Precision.YEAR : Milestone.Precision.RANGE,
        wording(form, "text"),
        number(form, VERSION));
  }

  /** The form with the refusal beside its field, where it is about one. */
  static Form refused(Form form, Refusal refusal, @Nullable String field) {
    return form.with(
        refusal,
        switch (refusal.code()) {
          case "publicity.field.unreadable" -> refusal.arguments().getFirst().toString();
          case "publicity.policy.milestone" -> "milestones";
          default -> Objects.requireNonNull(field);
        });
  }

  private static UUID milestone(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException forged) {
      throw Refusal.user("publicity.policy.milestone");
    }
  }

  private static LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.value(field).strip());
    } catch (DateTimeException unreadable) {
      throw Refusal.user("publicity.field.unreadable", field, form.value(field));
    }
  }

  private static int number(Form form, String field) {
    String typed = form.value(field).strip();
    if (!typed.matches("\\d{1,9}")) {
      throw Refusal.user("publicity.field.unreadable", field, typed);
    }
    return Integer.parseInt(typed);
  }

  private static Wording wording(Form form, String field) {
    return new Wording(form.value(field + "Chinese"), form.value(field + "English"));
  }

  private static void put(Map<String, List<String>> values, String field, Object value) {
    if (value instanceof Wording wording) {
      values.put(field + "Chinese", List.of(wording.chinese()));
      values.put(field + "English", List.of(wording.english()));
      return;
    }
    values.put(field, List.of(value.toString()));
  }
}
