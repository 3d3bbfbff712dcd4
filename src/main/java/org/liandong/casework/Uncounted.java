package org.liandong.casework;

/** Why a contact is kept but posts no entry: the counting policy of its day says so. */
public enum Uncounted {
  /** A telephone call shorter than the policy's minimum. */
  PHONE_TOO_SHORT,
  /** Longer than the policy lets a single contact be. */
  TOO_LONG,
  /** Its method does not count. */
  METHOD_NOT_COUNTED,
  /** Nobody is known by name and estimated heads do not count. */
  ESTIMATED_ONLY
}
