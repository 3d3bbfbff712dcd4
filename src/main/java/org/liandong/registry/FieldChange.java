package org.liandong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of an organisation before and after.
 *
 * @param field its name; the label's key is {@code registry.field.} and this
 * @param before as text, empty where there was nothing
 * @param after as text
 */
record FieldChange(String field, String before, String after) {

  /** What differs, in the order of the form. */
  static List<FieldChange> between(OrganisationDetails before, OrganisationDetails after) {
    List<FieldChange> changes = new ArrayList<>();
    new Comparison(before, after, changes)
        .add("name", OrganisationDetails::name)
        .add("shortName", OrganisationDetails::shortName)
        .add("kind", details -> details.kind().name())
        .add("region", details -> details.region().brief())
        .add("district", OrganisationDetails::district)
        .add("creditCode", OrganisationDetails::creditCode)
        .add("registeredOn", OrganisationDetails::registeredOn)
        .add("authority", OrganisationDetails::authority)
        .add("domains", FieldChange::domains)
        .add("staff", OrganisationDetails::staff)
        .add("note", OrganisationDetails::note);
    return changes;
  }

  /** Whether the change moves the organisation's entries in the ledger. */
  boolean counted() {
    return field.equals("kind") || field.equals("region");
  }

  private static String domains(OrganisationDetails details) {
    return details.domains().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private record Comparison(
      OrganisationDetails before, OrganisationDetails after, List<FieldChange> changes) {

    Comparison add(String field, Function<OrganisationDetails, @Nullable Object> value) {
      String one = Objects.toString(value.apply(before), "");
      String other = Objects.toString(value.apply(after), "");
      if (!one.equals(other)) {
        changes.add(new FieldChange(field, one, other));
      }
      return this;
    }
  }
}
