package org.liandong.regions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.CodeRange;
import org.liandong.shared.RegionCode;

/** All divisions, zones and former codes as they stood at one revision; immutable. */
final class Gazetteer {

  private final long revision;
  private final TreeMap<RegionCode, Region> regions = new TreeMap<>();
  private final Map<RegionCode, List<Region>> children;
  private final List<Zone> zones;
  private final List<FormerCode> formerCodes;

  Gazetteer(long revision, List<Region> all, List<Zone> zones, List<FormerCode> formerCodes) {
    this.revision = revision;
    all.forEach(region -> regions.put(region.code(), region));
    this.children =
        regions.values().stream()
            .filter(region -> region.parent() != null)
            .collect(Collectors.groupingBy(Gazetteer::parent));
    this.zones = List.copyOf(zones);
    this.formerCodes = List.copyOf(formerCodes);
  }

  long revision() {
    return revision;
  }

  Optional<Region> find(RegionCode code) {
    Region exact = regions.get(code);
    return exact == null
        ? former(code).map(former -> regions.get(former.now(code)))
        : Optional.of(exact);
  }

  /** The division of exactly this code. */
  @Nullable Region byExactCode(RegionCode code) {
    return regions.get(code);
  }

  Optional<FormerCode> former(RegionCode code) {
    return formerCodes.stream()
        .filter(former -> former.code().range().contains(code.value()))
        .max(Comparator.comparing(FormerCode::code));
  }

  List<Region> children(RegionCode code) {
    return children.getOrDefault(code, List.of());
  }

  List<Region> within(RegionCode code, RegionCode.Level level) {
    long high = code.range().high();
    return regions.tailMap(code).values().stream()
        .takeWhile(region -> region.code().value() < high)
        .filter(region -> region.kind().level() == level)
        .toList();
  }

  /** The divisions of highest rung that together make up the range. */
  List<Region> covering(CodeRange range) {
    List<Region> covering = new ArrayList<>();
    long past = range.low();
    for (Region region : regions.subMap(code(range.low()), code(range.high())).values()) {
      if (region.code().value() >= past && range.contains(region.code().range())) {
        covering.add(region);
        past = region.code().range().high();
      }
    }
    return covering;
  }

  private static RegionCode code(long value) {
    return new RegionCode(Math.clamp(value, 100_000_000_000L, 999_999_999_999L));
  }

  List<Region> search(String text, int limit) {
    String wanted = text.strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    return regions.values().stream()
        .filter(region -> matches(region, wanted))
        .sorted(
            Comparator.comparing((Region region) -> !region.name().startsWith(wanted))
                .thenComparing(region -> region.kind().level())
                .thenComparing(Region::code))
        .limit(limit)
        .toList();
  }

  /** From the city down to the division itself; the province is left out. */
  List<Region> path(RegionCode code) {
    List<Region> path = new ArrayList<>();
    @Nullable Region step = find(code).orElse(null);
    while (step != null && step.kind() != RegionKind.PROVINCE) {
      path.addFirst(step);
      step = step.parent() == null ? null : regions.get(step.parent());
    }
    return path;
  }

  List<Zone> zones() {
    return zones;
  }

  List<FormerCode> formerCodes() {
    return formerCodes;
  }

  Optional<Zone> zone(String codeOrName) {
    return zones.stream()
        .filter(zone -> zone.code().equals(codeOrName) || zone.name().equals(codeOrName))
        .findFirst();
  }

  int size() {
    return regions.size();
  }

  Map<RegionCode, Region> byCode() {
    return regions.values().stream().collect(Collectors.toMap(Region::code, Function.identity()));
  }

  private static boolean matches(Region region, String wanted) {
    return region.name().contains(wanted)
        || region
            .nameInEnglish()
            .toLowerCase(Locale.ROOT)
            .startsWith(wanted.toLowerCase(Locale.ROOT))
        || region.code().toString().startsWith(wanted);
  }

  private static RegionCode parent(Region region) {
    RegionCode parent = region.parent();
    if (parent == null) {
      throw new IllegalStateException("A province has no division above it: " + region.code());
    }
    return parent;
  }
}
