package org.liandong.browser;

import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears from the database driver how often this thread has waited for the database. */
final class RoundTrips extends Handler {

  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private final long thread = Thread.currentThread().threadId();
  private int trips;

  private RoundTrips() {
    setLevel(Level.ALL);
  }

  /** Round trips the work costs. */
  static int of(Callable<?> work) throws Exception {
    RoundTrips counting = new RoundTrips();
    Level level = DRIVER.getLevel();
    DRIVER.setLevel(Level.FINEST);
    DRIVER.setUseParentHandlers(false);
    DRIVER.addHandler(counting);
    try {
      work.call();
    } finally {
      DRIVER.removeHandler(counting);
      DRIVER.setUseParentHandlers(true);
      DRIVER.setLevel(level);
    }
    return counting.trips;
  }

  @Override
  public void publish(LogRecord event) {
    String message = event.getMessage();
    if (event.getLongThreadID() == thread
        && (message.contains("FE=> Sync") || message.contains("FE=> SimpleQuery"))) {
      trips++;
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
