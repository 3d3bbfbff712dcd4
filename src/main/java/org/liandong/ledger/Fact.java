package org.liandong.ledger;

/** The kinds of countable fact. */
public enum Fact {
  /** A service contact; count is person-times reached by it, minutes the worker's direct time. */
  SERVICE_CONTACT,
  /** A further known person at a contact already entered; count is 1, minutes 0. */
  SERVICE_ATTENDANCE,
  /** An organisation begins (+1) or ends (−1) to stand; category is its kind. */
  ORGANISATION_STANDING,
  /**
   * A person begins (+1) or ends (−1) to hold a certificate level as the highest; category is the
   * level.
   */
  CERTIFICATE_HELD,
  /** A person passed the qualification examination of a year; category is the level. */
  EXAM_PASSED
}
