package org.liandong.shared.database;

import java.util.List;

/** What a module adds to the {@link Pulse}. */
public interface Beat {

  /**
   * Scalar SQL expressions of whole numbers, cheap to compute, read as the program itself. As long
   * as all of them stay the same, nothing of the module's that they stand for has changed.
   */
  List<String> expressions();
}
