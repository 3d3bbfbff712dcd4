package org.liandong.shared.sheets;

/** What an import does, or did, with a row. */
public enum RowFate {
  /** A record is made. */
  NEW,
  /** A record is changed. */
  CHANGED,
  /** The record says so already; nothing is done. */
  SAME,
  /** Nothing is done, and the reasons say why. */
  REFUSED
}
