package org.liandong.workforce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.Identity;
import org.liandong.people.NewPerson;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.sheets.ImportColumn;
import org.liandong.shared.sheets.ImportRow;
import org.springframework.stereotype.Component;

/** The columns every sheet of the register has: who, where, for whom. */
@Component
class RegisterSheet {

  static final ImportColumn NAME = ImportColumn.required("姓名", "name");
  static final ImportColumn IDENTITY =
      ImportColumn.required("身份证号码", "身份证号", "证件号码", "identity number");
  static final ImportColumn PLACE =
      ImportColumn.required("工作地", "所在地", "区划", "镇街", "place", "region");
  static final ImportColumn ORGANISATION =
      ImportColumn.optional("机构", "工作单位", "单位", "organisation");
  static final ImportColumn LEVEL = ImportColumn.required("级别", "等级", "level");

  private static final Map<String, ProfessionalLevel> LEVELS = levels();

  private final Regions regions;
  private final Organisations organisations;

  RegisterSheet(Regions regions, Organisations organisations) {
    this.regions = regions;
    this.organisations = organisations;
  }

  /** The person of the row, or null when something is wrong. */
  @Nullable NewPerson person(
      ImportRow row, @Nullable RegionCode place, @Nullable UUID organisation) {
    String name = row.text(NAME);
    Identity identity = identity(row);
    return place == null || identity == null || name.isEmpty()
        ? null
        : NewPerson.named(name, place)
            .withId(TimeOrderedId.derived(row.id(), "person"))
            .with(identity)
            .recordedBy(organisation, null);
  }

  private static @Nullable Identity identity(ImportRow row) {
    String number = row.text(IDENTITY);
    if (number.isEmpty()) {
      return null;
    }
    try {
      return Identity.resident(number);
    } catch (Refusal refusal) {
      row.refuse(refusal);
      return null;
    }
  }

  /** The place by code or by name; of divisions with the same name, none. */
  @Nullable RegionCode place(ImportRow row) {
    String text = row.text(PLACE);
    if (text.isEmpty()) {
      return null;
    }
    Optional<Region> found = Character.isDigit(text.charAt(0)) ? byCode(text) : byName(text);
    if (found.isEmpty()) {
      row.refuse(Refusal.user("workforce.import.place", text));
      return null;
    }
    return found.get().code();
  }

  private Optional<Region> byCode(String text) {
    try {
      return regions.find(RegionCode.parse(text));
    } catch (Refusal malformed) {
      return Optional.empty();
    }
  }

  private Optional<Region> byName(String text) {
    List<Region> same =
        regions.search(text).stream().filter(region -> region.name().equals(text)).toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  /** The organisation of that name, or null where the cell is empty. */
  @Nullable UUID organisation(ImportRow row) {
    String text = row.text(ORGANISATION);
    if (text.isEmpty()) {
      return null;
    }
    Optional<OrganisationSummary> found = organisations.findByName(text);
    if (found.isEmpty()) {
      row.refuse(Refusal.user("workforce.import.organisation", text));
      return null;
    }
    return found.get().id();
  }

  @Nullable ProfessionalLevel level(ImportRow row) {
    return row.choice(LEVEL, LEVELS);
  }

  private static Map<String, ProfessionalLevel> levels() {
    Map<String, ProfessionalLevel> words = new HashMap<>();
    words.put("助理社会工作师", ProfessionalLevel.ASSISTANT_SOCIAL_WORKER);
    words.put("初级", ProfessionalLevel.ASSISTANT_SOCIAL_WORKER);
    words.put("社会工作师", ProfessionalLevel.SOCIAL_WORKER);
    words.put("中级", ProfessionalLevel.SOCIAL_WORKER);
    words.put("高级社会工作师", ProfessionalLevel.SENIOR_SOCIAL_WORKER);
    words.put("高级", ProfessionalLevel.SENIOR_SOCIAL_WORKER);
    return words;
  }
}
