package org.liandong.statistics.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.web.Form;
import org.liandong.statistics.DefinitionBase;
import org.liandong.statistics.DefinitionDraft;
import org.liandong.statistics.DefinitionKind;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureFilter;
import org.liandong.statistics.FigureKind;
import org.liandong.statistics.FigureUnit;
import org.liandong.statistics.Measure;

/** Turns what was typed into a draft, and a definition into what can be typed over. */
final class DefinitionForm {

  private static final String REFUSED = "statistics.parameter.refused";
  private static final String PUBLIC_RULES = "statistics.disclosure.";
  private static final String PUBLIC = "isPublic";
  private static final String CATEGORY = "category";

  /** Which field a refusal is about. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("statistics.definition.code", "code"),
          Map.entry("statistics.definition.built-in", "code"),
          Map.entry("statistics.definition.taken", "code"),
          Map.entry("statistics.definition.name", "name"),
          Map.entry("statistics.definition.name-english", "nameInEnglish"),
          Map.entry("statistics.definition.reason", "reason"),
          Map.entry("statistics.definition.decimals", "decimals"),
          Map.entry("statistics.definition.base", "base"),
          Map.entry("statistics.definition.persons", "base"),
          Map.entry("statistics.definition.measure", "measure"),
          Map.entry("statistics.definition.unit", "unit"),
          Map.entry("statistics.definition.filter-service", "domain"),
          Map.entry("statistics.definition.filter-category", CATEGORY),
          Map.entry("statistics.definition.part", "numerator"),
          Map.entry("statistics.definition.part-ratio", "numerator"),
          Map.entry("statistics.definition.same-parts", "denominator"),
          Map.entry("statistics.definition.part-internal", PUBLIC));

  private DefinitionForm() {}

  /** A form for a new figure. */
  static Form blank() {
    return Form.of(
        Map.of(
            "kind", DefinitionKind.FLOW.name(),
            "base", DefinitionBase.SERVICE.name(),
            "measure", Measure.COUNT.name(),
            "unit", FigureUnit.PERSON_TIME.name(),
            "decimals", "0"));
  }

  /** A form filled with a version, to make the next from. */
  static Form of(FigureDefinition definition, @Nullable DefinitionBase base) {
    Map<String, String> typed = new LinkedHashMap<>();
    put(typed, "code", definition.code());
    FigureDefinition.Names names = definition.names();
    put(typed, "name", names == null ? "" : names.chinese());
    put(typed, "nameInEnglish", names == null ? "" : names.english());
    put(typed, "kind", kind(definition));
    put(typed, "base", base);
    put(typed, "measure", definition.measure());
    put(typed, "unit", definition.unit());
    put(typed, "decimals", definition.decimals());
    put(typed, "domain", definition.filter().domain());
    put(typed, "method", definition.filter().method());
    put(typed, "group", definition.filter().group());
    put(typed, CATEGORY, definition.category());
    put(typed, "numerator", withoutVersion(definition.numerator()));
    put(typed, "denominator", withoutVersion(definition.denominator()));
    put(typed, PUBLIC, definition.isPublic() ? "true" : null);
    return Form.of(typed);
  }

  /** The field the refusal is about, or empty for the whole form. */
  static String field(Refusal refusal) {
    if (refusal.code().equals(REFUSED)) {
      return refusal.arguments().getFirst().toString();
    }
    return refusal.code().startsWith(PUBLIC_RULES)
        ? PUBLIC
        : FIELDS.getOrDefault(refusal.code(), "");
  }

  /**
   * What was typed, as a draft.
   *
   * @throws Refusal when something typed is not what it should be
   */
  static DefinitionDraft draft(Form form, String code) {
    return new DefinitionDraft(
        code,
        new FigureDefinition.Names(form.value("name").strip(), form.value("nameInEnglish").strip()),
        required(form, "kind", DefinitionKind::valueOf),
        optional(form, "base", DefinitionBase::valueOf),
        optional(form, "measure", Measure::valueOf),
        FigureFilter.NONE
            .withDomain(optional(form, "domain", ServiceDomain::valueOf))
            .withMethod(optional(form, "method", ServiceMethod::valueOf))
            .withGroup(optional(form, "group", PopulationGroup::valueOf))
            .withCategory(optional(form, CATEGORY, Function.identity())),
        optional(form, "numerator", Function.identity()),
        optional(form, "denominator", Function.identity()),
        required(form, "unit", FigureUnit::valueOf),
        required(form, "decimals", Integer::parseInt),
        form.has(PUBLIC, "true"),
        form.value("reason").strip());
  }

  static int version(Form form) {
    return required(form, "version", Integer::parseInt);
  }

  private static DefinitionKind kind(FigureDefinition definition) {
    if (definition.kind() == FigureKind.RATIO) {
      return definition.isChange() ? DefinitionKind.CHANGE : DefinitionKind.RATIO;
    }
    if (definition.measure() == Measure.DISTINCT_PERSONS) {
      return DefinitionKind.PERSONS;
    }
    return definition.kind() == FigureKind.STOCK ? DefinitionKind.STOCK : DefinitionKind.FLOW;
  }

  private static @Nullable String withoutVersion(@Nullable String reference) {
    return reference == null ? null : reference.replaceFirst("@.*", "");
  }

  private static void put(Map<String, String> typed, String name, @Nullable Object value) {
    if (value != null) {
      typed.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
  }

  private static <T> T required(Form form, String name, Function<String, T> reader) {
    T value = optional(form, name, reader);
    if (value == null) {
      throw Refusal.user(REFUSED, name, "");
    }
    return value;
  }

  private static <T> @Nullable T optional(Form form, String name, Function<String, T> reader) {
    String typed = form.value(name).strip();
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(typed);
    } catch (IllegalArgumentException wrong) {
      throw Refusal.user(REFUSED, name, typed);
    }
  }

  /** The base that counts these entries, or null of a ratio. */
  static @Nullable DefinitionBase base(FigureDefinition definition) {
    return Arrays.stream(DefinitionBase.values())
        .filter(base -> base.counts(definition))
        .findFirst()
        .orElse(null);
  }
}
