package org.liandong.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.UnifiedCreditCode;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.web.Form;

/** Reads the form of an organisation, noting beside each field what is wrong with it. */
final class OrganisationInput {

  private static final int STAFF_MAX = 100_000;

  private Form form;

  OrganisationInput(Form form) {
    this.form = form;
  }

  /** The form with what was wrong. */
  Form form() {
    return form;
  }

  /** What was typed, or null when something is wrong. */
  @Nullable OrganisationDetails details() {
    if (form.value("name").isBlank()) {
      form = form.with(Refusal.user("registry.name.missing"), "name");
    }
    OrganisationKind kind = kind();
    RegionCode region = region("region");
    UnifiedCreditCode code = code();
    LocalDate registered = day("registeredOn");
    Integer staff = staff();
    if (form.rejected() || kind == null || region == null) {
      return null;
    }
    return new OrganisationDetails(
        form.value("name"),
        form.value("shortName"),
        kind,
        region,
        form.value("district"),
        code,
        registered,
        form.value("authority"),
        domains(),
        staff,
        form.value("note"));
  }

  /** The day in the field, or null where it is empty or wrong. */
  @Nullable LocalDate day(String field) {
    String text = form.value(field).strip();
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      form = form.with(field, "form.error.unreadable", text);
      return null;
    }
  }

  /** The day in the field; its lack is an error. */
  @Nullable LocalDate requiredDay(String field) {
    LocalDate day = day(field);
    if (day == null && form.error(field) == null) {
      form = form.with(field, "registry.day.missing");
    }
    return day;
  }

  /** The division in the field; its lack is an error. */
  @Nullable RegionCode region(String field) {
    try {
      return RegionCode.parse(form.value(field));
    } catch (Refusal wrong) {
      form = form.with(wrong, field);
      return null;
    }
  }

  private @Nullable OrganisationKind kind() {
    for (OrganisationKind kind : OrganisationKind.values()) {
      if (kind.name().equals(form.value("kind"))) {
        return kind;
      }
    }
    form = form.with("kind", "registry.kind.missing");
    return null;
  }

  private @Nullable UnifiedCreditCode code() {
    String text = form.value("creditCode");
    try {
      return text.isBlank() ? null : UnifiedCreditCode.parse(text);
    } catch (Refusal wrong) {
      form = form.with(wrong, "creditCode");
      return null;
    }
  }

  private @Nullable Integer staff() {
    String text = form.value("staff").strip();
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("\\d{1,6}") && Integer.parseInt(text) <= STAFF_MAX) {
      return Integer.valueOf(text);
    }
    form = form.with("staff", "form.error.unreadable", text);
    return null;
  }

  private Set<ServiceDomain> domains() {
    Set<String> chosen = form.all("domains").stream().collect(Collectors.toSet());
    Set<ServiceDomain> domains = EnumSet.noneOf(ServiceDomain.class);
    for (ServiceDomain domain : ServiceDomain.values()) {
      if (chosen.contains(domain.name())) {
        domains.add(domain);
      }
    }
    return domains;
  }
}
