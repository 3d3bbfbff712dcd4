package org.liandong.shared.sheets;

/** Where an import stands. */
public enum ImportStatus {
  /** Kept, not looked at yet. */
  UPLOADED,
  /** Being tried. */
  CHECKING,
  /** Tried; waits for confirmation. */
  CHECKED,
  /** Being written. */
  APPLYING,
  /** Written. */
  APPLIED,
  /** Cannot be read; nothing was written. */
  REFUSED;

  /** Whether the program is at work on it. */
  public boolean working() {
    return this == CHECKING || this == APPLYING;
  }
}
