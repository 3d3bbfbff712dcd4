package org.liandong.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The code of an administrative division, always as 12 digits (GB/T 2260 and the statistical
 * extension to towns and villages): province 2, city 4, county 6, town 9, village 12 digits, filled
 * with zeros.
 *
 * @param value between 100000000000 and 999999999999
 */
public record RegionCode(long value) implements Comparable<RegionCode> {

  private static final long LOWEST = 100_000_000_000L;
  private static final long HIGHEST = 999_999_999_999L;

  /** Refuses anything that is not 12 digits. */
  public RegionCode {
    if (value < LOWEST || value > HIGHEST) {
      throw new IllegalArgumentException("Not a 12-digit division code: " + value);
    }
  }

  /**
   * Reads a code of 2, 4, 6, 9 or 12 digits.
   *
   * @throws Refusal when the text is no such code
   */
  public static RegionCode parse(String text) {
    String digits = text.strip();
    if (!digits.matches("[1-9]\\d(\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?)?")) {
      throw Refusal.user("region.code.malformed", text);
    }
    return new RegionCode(Long.parseLong(digits + "0".repeat(12 - digits.length())));
  }

  /** The range of this division and everything below it. */
  public CodeRange range() {
    return new CodeRange(value, value + span());
  }

  /** Which rung of the ladder the code stands on. */
  public Level level() {
    if (value % 10_000_000_000L == 0) {
      return Level.PROVINCE;
    }
    if (value % 100_000_000L == 0) {
      return Level.CITY;
    }
    if (value % 1_000_000L == 0) {
      return Level.COUNTY;
    }
    return value % 1_000L == 0 ? Level.TOWN : Level.VILLAGE;
  }

  /** This division, or the one above it, on the given rung. */
  public RegionCode at(Level level) {
    return new RegionCode(value - value % level.span);
  }

  /** The code without its filling zeros: 441702, 441702105; so programs read it. */
  @JsonValue
  public String brief() {
    return toString().substring(0, level().digits);
  }

  @Override
  public int compareTo(RegionCode other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%012d", value);
  }

  private long span() {
    return level().span;
  }

  /** The rungs of the ladder of divisions. */
  public enum Level {
    /** 省: two digits. */
    PROVINCE(2, 10_000_000_000L),
    /** 地级市: four digits. */
    CITY(4, 100_000_000L),
    /** 县级: six digits. */
    COUNTY(6, 1_000_000L),
    /** 乡级: nine digits. */
    TOWN(9, 1_000L),
    /** 村级: twelve digits. */
    VILLAGE(12, 1L);

    private final int digits;
    private final long span;

    Level(int digits, long span) {
      this.digits = digits;
      this.span = span;
    }

    /** How many codes a division on this rung spans. */
    public long span() {
      return span;
    }
  }
}
