package org.liandong.linkage.planner;

import java.util.List;
import java.util.Locale;

/**
 * One reason why a plan is as it is, for people: a code that never changes, and what fills its
 * text. The texts are in the bundle {@code messages/linkage}; the planner itself knows no language.
 */
public sealed interface Justification permits Difference, GivingWay.Conflict, Obstacle, Relaxation {

  /** The code, which is the key of the text as well. */
  String code();

  /** What fills the text: numbers are minutes or counts, names are ids. */
  List<Object> values();

  /** An enum constant as part of a code. */
  static String part(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
