package org.liandong.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.liandong.shared.ServiceDomain;

/**
 * Which cells of the table month × town × field of service the public does not see: a function of
 * the data alone, the same for every question, so that two questions cannot be played against each
 * other.
 *
 * <p>A month of a town is a <em>square</em>. Squares in which a sensitive field has a small count
 * are gathered, county by county and year by year, into a group; in all of them every sensitive
 * field and one further field, the partner, are hidden. What is published of a group is the total
 * of each square over all fields (its rows) and the total of each field over all squares (its
 * columns) — nothing else. Any two squares can then swap an entry between the sensitive field and
 * the partner without changing a single published number, so no hidden cell follows from them.
 * Squares are added until every column is empty or reaches the threshold and two squares hold the
 * partner. Counties that cannot reach that are joined in one group for the city; a column still
 * small there is never published, nor is the partner's, which would give it away.
 *
 * @param groups each with its squares and columns
 */
record Pattern(List<Group> groups) {

  /** Hides nothing. */
  static final Pattern NONE = new Pattern(List.of());

  /**
   * Squares hidden together.
   *
   * @param squares where
   * @param hidden fields not shown there
   * @param sealed of these, the ones whose total over the group is not shown either
   */
  record Group(Set<Square> squares, Set<ServiceDomain> hidden, Set<ServiceDomain> sealed) {}

  /**
   * A month of a town.
   *
   * @param month as in {@code 2018-05}
   * @param town 12-digit code
   */
  record Square(String month, long town) {

    int year() {
      return Integer.parseInt(month.substring(0, 4));
    }

    long county() {
      return town - town % 1_000_000;
    }
  }

  /**
   * What a square holds.
   *
   * @param square where
   * @param sensitive for each sensitive field present, every count that could be published
   * @param others standing entries of each other field
   */
  record Content(
      Square square, Map<ServiceDomain, List<Long>> sensitive, Map<ServiceDomain, Long> others) {

    /** Of the square alone: it tells contents apart, and the counts take long to hash. */
    @Override
    public int hashCode() {
      return square.hashCode();
    }

    boolean isSmall(int threshold) {
      return sensitive.values().stream()
          .anyMatch(counts -> counts.stream().anyMatch(count -> small(count, threshold)));
    }

    long partner(ServiceDomain domain) {
      return others.getOrDefault(domain, 0L);
    }

    long size(ServiceDomain domain) {
      List<Long> counts = sensitive.getOrDefault(domain, List.of());
      return counts.stream().mapToLong(count -> count).min().orElse(0);
    }
  }

  /** Finds the pattern of a table. */
  static Pattern of(Collection<Content> table, int threshold) {
    Map<Integer, Map<Long, List<Content>>> years = new TreeMap<>();
    for (Content content : table) {
      years
          .computeIfAbsent(content.square().year(), any -> new TreeMap<>())
          .computeIfAbsent(content.square().county(), any -> new ArrayList<>())
          .add(content);
    }
    List<Group> groups = new ArrayList<>();
    years.values().forEach(counties -> year(counties, threshold, groups));
    return new Pattern(List.copyOf(groups));
  }

  private static void year(Map<Long, List<Content>> counties, int threshold, List<Group> groups) {
    Map<Long, Group> found = new LinkedHashMap<>();
    counties.forEach((county, squares) -> {
      if (squares.stream().anyMatch(square -> square.isSmall(threshold))) {
        found.put(county, group(squares, threshold));
      }
    });
    Set<Long> joined = new HashSet<>();
    found.forEach((county, group) -> {
      if (!group.sealed().isEmpty()) {
        joined.add(county);
      }
    });
    if (!joined.isEmpty()) {
      if (joined.size() == 1) {
        counties.entrySet().stream()
            .filter(county -> !joined.contains(county.getKey()))
            .max(Comparator.comparingInt(county -> county.getValue().size()))
            .ifPresent(county -> joined.add(county.getKey()));
      }
      List<Content> squares = new ArrayList<>();
      joined.forEach(county -> squares.addAll(counties.getOrDefault(county, List.of())));
      groups.add(group(squares, threshold));
    }
    found.forEach((county, group) -> {
      if (!joined.contains(county)) {
        groups.add(group);
      }
    });
  }

  /**
   * Hides with the partner that costs least. A field is better when no total stays sealed, when
   * more small counts could be anything from nothing to the threshold, when fewer squares are drawn
   * in, and at last when fewer of its own entries are hidden. None of this looks at a sensitive
   * count beyond which squares are small, so the choice tells nothing about one.
   */
  private static Group group(List<Content> all, int threshold) {
    return partners(all).stream()
        .map(partner -> hiding(all, partner, threshold))
        .min(
            Comparator.comparing((Hiding hiding) -> !hiding.group.sealed().isEmpty())
                .thenComparingLong(Hiding::tight)
                .thenComparingInt(hiding -> hiding.group.squares().size())
                .thenComparingLong(Hiding::entries)
                .thenComparing(Hiding::partner))
        .map(Hiding::group)
        .orElseThrow();
  }

  /** The fields, not sensitive, that there are to hide among. */
  private static Set<ServiceDomain> partners(List<Content> all) {
    Set<ServiceDomain> partners = EnumSet.noneOf(ServiceDomain.class);
    all.forEach(content -> partners.addAll(content.others().keySet()));
    if (partners.isEmpty()) {
      partners.add(ServiceDomain.OTHER);
    }
    return partners;
  }

  private static Hiding hiding(List<Content> all, ServiceDomain partner, int threshold) {
    Set<Content> chosen = new HashSet<>();
    all.stream().filter(content -> content.isSmall(threshold)).forEach(chosen::add);
    List<Content> small = List.copyOf(chosen);
    grow(
        chosen,
        all,
        content -> content.partner(partner) > 0,
        Comparator.comparingLong(content -> content.partner(partner)),
        () -> chosen.stream().filter(content -> content.partner(partner) > 0).count() >= 2);
    Set<ServiceDomain> present = EnumSet.noneOf(ServiceDomain.class);
    all.forEach(content -> present.addAll(content.sensitive().keySet()));
    for (ServiceDomain domain : present) {
      grow(
          chosen,
          all,
          content -> content.sensitive().containsKey(domain),
          Comparator.comparingLong(content -> content.size(domain)),
          () -> !columnIsSmall(chosen, domain, threshold));
    }
    long entries = chosen.stream().mapToLong(content -> content.partner(partner)).sum();
    long tight =
        small.stream()
            .mapToLong(content -> content.partner(partner))
            .filter(count -> count < threshold - 1 || entries - count < threshold - 1)
            .count();
    return new Hiding(group(chosen, partner, present, threshold), partner, tight, entries);
  }

  private static Group group(
      Set<Content> chosen, ServiceDomain partner, Set<ServiceDomain> present, int threshold) {
    Set<ServiceDomain> hidden = EnumSet.of(partner);
    chosen.forEach(content -> hidden.addAll(content.sensitive().keySet()));
    Set<ServiceDomain> sealed = EnumSet.noneOf(ServiceDomain.class);
    for (ServiceDomain domain : present) {
      if (columnIsSmall(chosen, domain, threshold)) {
        sealed.add(domain);
      }
    }
    if (chosen.stream().filter(content -> content.partner(partner) > 0).count() < 2) {
      sealed.addAll(hidden);
    }
    if (!sealed.isEmpty()) {
      sealed.add(partner);
    }
    Set<Square> squares = new HashSet<>();
    chosen.forEach(content -> squares.add(content.square()));
    return new Group(Set.copyOf(squares), hidden, sealed);
  }

  /**
   * A group as one partner makes it.
   *
   * @param group so hidden
   * @param partner among which
   * @param tight small squares whose count could not range from nothing to the threshold, because
   *     the partner has too few entries there or elsewhere
   * @param entries of the partner that are hidden
   */
  private record Hiding(Group group, ServiceDomain partner, long tight, long entries) {}

  /** Adds the largest fitting squares until enough. */
  private static void grow(
      Set<Content> chosen,
      List<Content> all,
      Predicate<Content> fits,
      Comparator<Content> size,
      BooleanSupplier enough) {
    if (enough.getAsBoolean()) {
      return;
    }
    List<Content> candidates =
        all.stream()
            .filter(content -> !chosen.contains(content) && fits.test(content))
            .sorted(
                size.reversed()
                    .thenComparing(content -> content.square().month())
                    .thenComparingLong(content -> content.square().town()))
            .toList();
    for (Content candidate : candidates) {
      if (enough.getAsBoolean()) {
        return;
      }
      chosen.add(candidate);
    }
  }

  /** Sums of persons may count someone twice; the largest single count is what is sure. */
  private static boolean columnIsSmall(Set<Content> chosen, ServiceDomain domain, int threshold) {
    List<List<Long>> columns =
        chosen.stream()
            .map(content -> content.sensitive().getOrDefault(domain, List.<Long>of()))
            .filter(counts -> !counts.isEmpty())
            .toList();
    if (columns.isEmpty()) {
      return false;
    }
    for (int measure = 0; measure < columns.getFirst().size(); measure++) {
      int place = measure;
      long sum = columns.stream().mapToLong(counts -> counts.get(place)).sum();
      if (small(sum, threshold)) {
        return true;
      }
    }
    return false;
  }

  private static boolean small(long count, int threshold) {
    return count > 0 && count < threshold;
  }
}
