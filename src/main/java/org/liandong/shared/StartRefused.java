package org.liandong.shared;

import org.jspecify.annotations.Nullable;

/**
 * The program cannot start as it is configured, or with the files it finds. Whoever operates it can
 * mend that, and is told how instead of being shown where in the code it was noticed.
 */
public final class StartRefused extends IllegalStateException {

  private final String what;
  private final String way;

  /**
   * Refuses to start.
   *
   * @param what is the matter, with the names and values it depends on
   * @param way out of it
   */
  public StartRefused(String what, String way) {
    this(what, way, null);
  }

  /**
   * Refuses to start because of a failure.
   *
   * @param what is the matter, with the names and values it depends on
   * @param way out of it
   * @param cause that was met
   */
  public StartRefused(String what, String way, @Nullable Throwable cause) {
    super(what + " " + way, cause);
    this.what = what;
    this.way = way;
  }

  /** What is the matter. */
  public String what() {
    return what;
  }

  /** What the operator does about it. */
  public String way() {
    return way;
  }
}
