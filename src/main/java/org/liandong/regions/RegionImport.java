package org.liandong.regions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.sheets.ImportColumn;
import org.liandong.shared.sheets.ImportLine;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.ImportRow;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowResult;
import org.springframework.stereotype.Component;

/**
 * Divisions of any city from a sheet of the columns code, name, level, parent and, for villages,
 * kind. A parent must be known already or stand in an earlier row. Without a name in English the
 * one known so far stays.
 */
@Component
class RegionImport implements ImportPlan<Region> {

  private static final ImportColumn CODE = ImportColumn.required("代码", "code");
  private static final ImportColumn NAME = ImportColumn.required("名称", "name");
  private static final ImportColumn LEVEL = ImportColumn.required("级别", "level");
  private static final ImportColumn PARENT = ImportColumn.optional("上级代码", "parent");
  private static final ImportColumn KIND = ImportColumn.optional("类型", "kind");
  private static final ImportColumn ENGLISH = ImportColumn.optional("英文名", "name_en");

  private final Divisions divisions;
  private final Regions regions;
  private final Map<RegionCode, Region> earlier = new HashMap<>();

  RegionImport(Divisions divisions, Regions regions) {
    this.divisions = divisions;
    this.regions = regions;
  }

  @Override
  public String code() {
    return "regions";
  }

  @Override
  public String titleKey() {
    return "regions.title";
  }

  @Override
  public String hintKey() {
    return "regions.import-hint";
  }

  @Override
  public String donePath() {
    return "/console/regions";
  }

  @Override
  public Permission permission() {
    return Permission.SETTINGS_ADMIN;
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(CODE, NAME, LEVEL, PARENT, KIND, ENGLISH);
  }

  @Override
  public ImportPlan<Region> begin() {
    return new RegionImport(divisions, regions);
  }

  @Override
  public @Nullable Region read(ImportRow row) {
    RegionCode code = code(row, CODE);
    RegionCode parent = code(row, PARENT);
    String name = row.text(NAME);
    String level = row.text(LEVEL);
    String kind = row.text(KIND);
    Optional<RegionKind> known = RegionKind.named(kind.isEmpty() ? level : kind);
    if (code == null || name.isEmpty()) {
      return null;
    }
    if (known.isEmpty() || known.get().level() != code.level()) {
      row.refuse(Refusal.user("regions.import.kind", kind.isEmpty() ? level : kind, code.brief()));
      return null;
    }
    if (parent == null ? known.get() != RegionKind.PROVINCE : !above(parent, code)) {
      row.refuse(
          Refusal.user(
              "regions.import.parent", parent == null ? "" : parent.brief(), code.brief()));
      return null;
    }
    return new Region(code, name, known.get(), parent, english(row, code));
  }

  @Override
  public String key(Region region) {
    return region.code().toString();
  }

  @Override
  public List<RowResult> judge(List<ImportLine<Region>> lines) {
    Map<RegionCode, Region> known = new HashMap<>(divisions.read().byCode());
    known.putAll(earlier);
    lines.forEach(line -> earlier.put(line.value().code(), line.value()));
    return lines.stream().map(line -> judge(line.value(), known)).toList();
  }

  @Override
  public List<RowResult> apply(List<ImportLine<Region>> lines) {
    divisions.lock();
    List<RowResult> results = judge(lines);
    Map<RegionCode, Region> writing = new HashMap<>();
    for (int index = 0; index < lines.size(); index++) {
      RowFate fate = results.get(index).fate();
      if (fate == RowFate.NEW || fate == RowFate.CHANGED) {
        writing.put(lines.get(index).value().code(), lines.get(index).value());
      }
    }
    if (!writing.isEmpty()) {
      divisions.save(
          writing.values().stream()
              .sorted(Comparator.comparing(Region::code))
              .collect(Collectors.toList()));
      divisions.changed();
      regions.refresh();
    }
    return results;
  }

  /** The fate of one row; what it brings counts as known for the rows after it. */
  private static RowResult judge(Region region, Map<RegionCode, Region> known) {
    if (region.parent() != null && !known.containsKey(region.parent())) {
      return RowResult.refused(
          Refusal.user("regions.import.parent-unknown", region.parent().brief()));
    }
    Region before = known.put(region.code(), region);
    if (region.equals(before)) {
      return RowResult.of(RowFate.SAME);
    }
    return RowResult.of(before == null ? RowFate.NEW : RowFate.CHANGED);
  }

  private String english(ImportRow row, RegionCode code) {
    String typed = row.text(ENGLISH);
    return typed.isEmpty() ? regions.nameInEnglish(code) : typed;
  }

  private static boolean above(RegionCode parent, RegionCode code) {
    return parent.range().contains(code.value())
        && parent.level().ordinal() < code.level().ordinal();
  }

  private static @Nullable RegionCode code(ImportRow row, ImportColumn column) {
    String text = row.text(column).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return RegionCode.parse(text);
    } catch (Refusal malformed) {
      row.refuse(malformed);
      return null;
    }
  }
}
