package org.liandong.publicity;

import java.util.UUID;

/**
 * An event worth remembering (大事记), as precise as it is known.
 *
 * @param id of the milestone
 * @param firstYear the year, or the first of a range
 * @param lastYear the year again, or the last of a range
 * @param precision whether it is a year or a range of years
 * @param text what happened
 * @param version of the record, raised by every change
 */
public record Milestone(
    UUID id, int firstYear, int lastYear, Precision precision, Wording text, int version) {

  /** The year, or the range: {@code 2012–2013}. */
  public String years() {
    return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "–" + lastYear;
  }

  /** How exactly the time is known. */
  public enum Precision {
    /** One year. */
    YEAR,
    /** From one year to another. */
    RANGE
  }
}
