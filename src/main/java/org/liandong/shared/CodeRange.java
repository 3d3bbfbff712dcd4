package org.liandong.shared;

/**
 * A half-open range of 12-digit division codes. A division and everything below it is one such
 * range: 江城区 is [441702000000, 441703000000).
 *
 * @param low first code inside
 * @param high first code past the end
 */
public record CodeRange(long low, long high) {

  /** Refuses an empty or negative range. */
  public CodeRange {
    if (low < 0 || high <= low) {
      throw new IllegalArgumentException("Not a code range: [%d, %d)".formatted(low, high));
    }
  }

  /** Whether the code lies inside. */
  public boolean contains(long code) {
    return low <= code && code < high;
  }

  /** Whether every code of the other range lies inside. */
  public boolean contains(CodeRange other) {
    return low <= other.low && other.high <= high;
  }

  /** Whether the two share a code. */
  public boolean intersects(CodeRange other) {
    return low < other.high && other.low < high;
  }
}
