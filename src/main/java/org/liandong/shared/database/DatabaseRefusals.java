package org.liandong.shared.database;

import java.sql.SQLException;
import java.util.Optional;
import org.liandong.shared.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What PostgreSQL refuses, as refusals a person understands. The states are those of the manual's
 * appendix A: 42501 a row policy or privilege says no, 23505 the key is taken, 40001 and 40P01 two
 * transactions got in each other's way, 22021 and 22P05 a text holds a character no text may, such
 * as U+0000.
 */
public final class DatabaseRefusals {

  private DatabaseRefusals() {}

  /** The refusal behind a failure, or empty when the failure is a bug or an outage. */
  public static Optional<Refusal> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingFailureException) {
        return Optional.of(Refusal.conflict("database.changed"));
      }
      if (cause instanceof SQLException refused && refused.getSQLState() != null) {
        return ofState(refused.getSQLState());
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> ofState(String state) {
    return switch (state) {
      case "42501" -> Optional.of(Refusal.forbidden("database.row.outside"));
      case "23505" -> Optional.of(Refusal.conflict("database.taken"));
      case "22021", "22P05" -> Optional.of(Refusal.user("database.text"));
      case "40001", "40P01" -> Optional.of(Refusal.conflict("database.busy"));
      default -> Optional.empty();
    };
  }
}
