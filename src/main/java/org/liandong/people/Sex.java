package org.liandong.people;

/** Sex as GB/T 2261.1 codes it. */
public enum Sex {
  /** 未知: 0. */
  UNKNOWN(0),
  /** 男: 1. */
  MALE(1),
  /** 女: 2. */
  FEMALE(2),
  /** 未说明: 9. */
  UNSTATED(9);

  private final int code;

  Sex(int code) {
    this.code = code;
  }

  /** The standard's code. */
  public int code() {
    return code;
  }

  /** The constant of a code; anything the standard does not know is {@link #UNSTATED}. */
  public static Sex of(int code) {
    return switch (code) {
      case 0 -> UNKNOWN;
      case 1 -> MALE;
      case 2 -> FEMALE;
      default -> UNSTATED;
    };
  }
}
