package org.liandong.people.web;

import java.util.List;
import java.util.Map;
import org.liandong.people.IdentityAbsence;
import org.liandong.people.IdentityType;
import org.liandong.people.PersonFieldChange;
import org.liandong.people.Sex;
import org.liandong.regions.Regions;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Texts;
import org.springframework.stereotype.Component;

/** Says in words what a change did to the fields of a person. */
@Component
class ChangedFields {

  private static final Map<String, String> LABELS =
      Map.of(
          "name", "people.field.name",
          "sex", "people.field.sex",
          "birthDate", "people.field.birth-date",
          "identityType", "people.field.identity-type",
          "identityNumber", "people.field.identity-number",
          "identityAbsence", "people.field.identity-absence",
          "phone", "people.field.phone",
          "region", "people.field.region",
          "householdRegion", "people.field.household-region",
          "address", "people.field.address");

  private final Regions regions;

  ChangedFields(Regions regions) {
    this.regions = regions;
  }

  /** One field of the history: 电话:13******00 → 13******11. */
  String say(PersonFieldChange change, Texts texts) {
    String label = label(change.field(), texts);
    if (change.before().isEmpty() && change.after().isEmpty()) {
      return texts.text("people.changed.hidden", label);
    }
    return texts.text(
        "people.changed.field",
        label,
        value(change.field(), change.before(), texts),
        value(change.field(), change.after(), texts));
  }

  /** Where what is saved now differs from what was typed, field by field. */
  List<PersonEditPage.Difference> differences(Form saved, Form typed, Texts texts) {
    return saved.values().keySet().stream()
        .filter(LABELS::containsKey)
        .sorted()
        .filter(field -> !saved.value(field).equals(typed.value(field).strip()))
        .map(field ->
            new PersonEditPage.Difference(
                label(field, texts),
                value(field, saved.value(field), texts),
                value(field, typed.value(field), texts)))
        .toList();
  }

  private static String label(String field, Texts texts) {
    return texts.text(LABELS.getOrDefault(field, field));
  }

  private String value(String field, String kept, Texts texts) {
    if (kept.isBlank()) {
      return "–";
    }
    return switch (field) {
      case "sex" -> texts.name(Sex.valueOf(kept));
      case "identityType" -> texts.name(IdentityType.valueOf(kept));
      case "identityAbsence" -> texts.name(IdentityAbsence.valueOf(kept));
      case "region", "householdRegion" -> regions.path(RegionCode.parse(kept));
      default -> kept;
    };
  }
}
