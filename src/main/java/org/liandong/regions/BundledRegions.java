package org.liandong.regions;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.CsvReader;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty table at start with the divisions that come with the program, if it brings those
 * of this city: {@code regions/<city code>/}. Source: the statistics bureau's codes as of
 * 2023-06-30.
 */
@Component
class BundledRegions implements SmartInitializingSingleton {

  private final Divisions divisions;
  private final Regions regions;
  private final TransactionTemplate transaction;
  private final String folder;

  BundledRegions(
      Divisions divisions,
      Regions regions,
      TransactionTemplate transaction,
      @Value("${liandong.city.code}") int city) {
    this.divisions = divisions;
    this.regions = regions;
    this.transaction = transaction;
    this.folder = "regions/" + city + "/";
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!new ClassPathResource(folder + "zones.csv").exists()) {
      return;
    }
    if (divisions.empty()) {
      Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> fill()));
      regions.refresh();
    }
    if (divisions.unnamedInEnglish(regions.city())) {
      Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> nameInEnglish()));
      regions.refresh();
    }
  }

  private void fill() {
    divisions.lock();
    if (!divisions.empty()) {
      return;
    }
    divisions.save(
        Stream.of("regions-yangjiang.csv", "villages-yangjiang.csv")
            .flatMap(file -> rows(file).stream())
            .map(BundledRegions::region)
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .toList());
    rows("zones.csv").stream()
        .collect(Collectors.groupingBy(row -> text(row, "code"), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(parts -> divisions.save(zone(parts)));
    rows("former.csv").forEach(row -> divisions.save(former(row)));
    divisions.changed();
  }

  /** Names are a file of their own, so that divisions filled in before get theirs too. */
  private void nameInEnglish() {
    divisions.lock();
    Map<RegionCode, String> names = new HashMap<>();
    for (Map<String, String> row : rows("names.csv")) {
      names.put(RegionCode.parse(text(row, "code")), text(row, "name_en"));
    }
    if (divisions.nameInEnglish(names) > 0) {
      divisions.changed();
    }
  }

  private static Region region(Map<String, String> row) {
    String parent = text(row, "parent");
    String kind = text(row, "kind").isEmpty() ? text(row, "level") : text(row, "kind");
    return new Region(
        RegionCode.parse(text(row, "code")),
        text(row, "name"),
        RegionKind.named(kind).orElseThrow(),
        parent.isEmpty() ? null : RegionCode.parse(parent),
        "");
  }

  private static Zone zone(List<Map<String, String>> rows) {
    Map<String, String> first = rows.getFirst();
    return new Zone(
        text(first, "code"),
        text(first, "name"),
        text(first, "name_en"),
        text(first, "note"),
        rows.stream()
            .map(row ->
                new Zone.Part(
                    RegionCode.parse(text(row, "region")),
                    day(row, "valid_from"),
                    day(row, "valid_to")))
            .toList());
  }

  private static FormerCode former(Map<String, String> row) {
    return new FormerCode(
        RegionCode.parse(text(row, "code")),
        text(row, "name"),
        RegionCode.parse(text(row, "current")),
        day(row, "valid_from"),
        day(row, "valid_to"));
  }

  private List<Map<String, String>> rows(String file) {
    try (InputStreamReader reader =
        new InputStreamReader(
            new ClassPathResource(folder + file).getInputStream(), StandardCharsets.UTF_8)) {
      return CsvReader.withHeader(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static @Nullable LocalDate day(Map<String, String> row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
