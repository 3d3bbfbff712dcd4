package org.liandong.shared.web;

/** How a tag looks; its text and sign say the same without colour. */
public enum TagKind {
  /** In order. */
  OK,
  /** Needs somebody's attention. */
  WARN,
  /** Proven, sealed, or refused for good: the mark of the ledger. */
  SEAL,
  /** Neither good nor bad. */
  PLAIN;

  /** The class of the stylesheet. */
  public String css() {
    return switch (this) {
      case OK -> "tag ok";
      case WARN -> "tag warn";
      case SEAL -> "tag sealed";
      case PLAIN -> "tag";
    };
  }
}
