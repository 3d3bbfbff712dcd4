package org.liandong.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Inserts rows that are hardly ever there already. {@code on conflict do nothing} looks every row
 * up first and writes more to the write-ahead log; so a batch is first inserted as if all were new,
 * and only when the database finds one that is not, undone and inserted the careful way.
 */
public final class HopefulInsert {

  /** Fewer rows than this are inserted the careful way at once: a savepoint would cost more. */
  public static final int WORTHWHILE = 16;

  private static final String UNIQUE_VIOLATION = "23505";

  private HopefulInsert() {}

  /**
   * Inserts within the transaction of the connection.
   *
   * @param rows how many
   * @param hopeful inserts without looking
   * @param careful leaves out what is there
   */
  public static <R> R insert(
      Connection connection, int rows, Attempt<R> hopeful, Attempt<R> careful) throws SQLException {
    if (rows < WORTHWHILE || connection.getAutoCommit()) {
      return careful.make();
    }
    Savepoint before = connection.setSavepoint();
    try {
      R result = hopeful.make();
      connection.releaseSavepoint(before);
      return result;
    } catch (SQLException failure) {
      if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
        throw failure;
      }
      connection.rollback(before);
      return careful.make();
    }
  }

  /**
   * One way to insert.
   *
   * @param <R> what it answers
   */
  @FunctionalInterface
  public interface Attempt<R> {

    /** Inserts. */
    R make() throws SQLException;
  }
}
