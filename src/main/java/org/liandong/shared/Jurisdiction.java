package org.liandong.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of divisions, as ordered ranges of codes that neither touch nor overlap.
 *
 * @param ranges ascending
 */
public record Jurisdiction(List<CodeRange> ranges) {

  /** No division at all. */
  public static final Jurisdiction NONE = new Jurisdiction(List.of());

  /** Every division there is. */
  public static final Jurisdiction EVERYWHERE =
      new Jurisdiction(List.of(new CodeRange(0, 1_000_000_000_000L)));

  /** Sorts the ranges and joins those that touch. */
  public Jurisdiction {
    ranges = joined(ranges);
  }

  /** The division and all below it. */
  public static Jurisdiction of(RegionCode region) {
    return new Jurisdiction(List.of(region.range()));
  }

  /** Both together. */
  public Jurisdiction and(Jurisdiction other) {
    List<CodeRange> both = new ArrayList<>(ranges);
    both.addAll(other.ranges);
    return new Jurisdiction(both);
  }

  /** What lies in both. */
  public Jurisdiction within(Jurisdiction other) {
    List<CodeRange> common = new ArrayList<>();
    for (CodeRange mine : ranges) {
      for (CodeRange theirs : other.ranges) {
        if (mine.intersects(theirs)) {
          common.add(
              new CodeRange(
                  Math.max(mine.low(), theirs.low()), Math.min(mine.high(), theirs.high())));
        }
      }
    }
    return new Jurisdiction(common);
  }

  /** Whether the division itself lies inside. */
  public boolean contains(RegionCode region) {
    return contains(region.value());
  }

  /** Whether the 12-digit code lies inside. */
  public boolean contains(long code) {
    return ranges.stream().anyMatch(range -> range.contains(code));
  }

  /** Whether the division and all below it lie inside. */
  public boolean covers(RegionCode region) {
    return ranges.stream().anyMatch(range -> range.contains(region.range()));
  }

  /** Whether there is nothing inside. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** As PostgreSQL's {@code int8multirange} reads it: {@code {[441702000000,441703000000)}}. */
  public String toMultirange() {
    return ranges.stream()
        .map(range -> "[%d,%d)".formatted(range.low(), range.high()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static List<CodeRange> joined(List<CodeRange> ranges) {
    List<CodeRange> result = new ArrayList<>();
    for (CodeRange range :
        ranges.stream().sorted(Comparator.comparingLong(CodeRange::low)).toList()) {
      if (!result.isEmpty() && result.getLast().high() >= range.low()) {
        CodeRange last = result.removeLast();
        result.add(new CodeRange(last.low(), Math.max(last.high(), range.high())));
      } else {
        result.add(range);
      }
    }
    return List.copyOf(result);
  }
}
