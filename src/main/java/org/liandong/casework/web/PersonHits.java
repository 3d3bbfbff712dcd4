package org.liandong.casework.web;

import java.util.List;
import org.liandong.shared.web.View;

/**
 * Persons to tick: those chosen already, and those found.
 *
 * @param persons chosen first
 */
record PersonHits(List<Hit> persons) implements View {

  /**
   * A person to tick.
   *
   * @param number the pseudonymous number
   * @param label name and number, as far as the viewer may know
   * @param chosen whether she is ticked
   */
  record Hit(String number, String label, boolean chosen) {}
}
