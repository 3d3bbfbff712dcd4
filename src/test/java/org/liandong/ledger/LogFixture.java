package org.liandong.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.liandong.shared.Viewer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A log to test: entries written and sealed at will, and a hand that can change what lies there.
 */
@TestComponent
class LogFixture {

  private final Ledger ledger;
  private final Sealer sealer;
  private final TransactionTemplate transaction;
  private final FlywayConnectionDetails owner;
  private final LedgerReader reader;

  LogFixture(
      Ledger ledger,
      LedgerReader reader,
      Sealer sealer,
      TransactionTemplate transaction,
      FlywayConnectionDetails owner) {
    this.ledger = ledger;
    this.reader = reader;
    this.sealer = sealer;
    this.transaction = transaction;
    this.owner = owner;
  }

  /** So many new entries with leaves. Returns their ids in the order of the log. */
  List<UUID> sealed(int count) {
    List<UUID> ids = waiting(count);
    sealAll();
    return ids;
  }

  /** So many new entries that wait. */
  List<UUID> waiting(int count) {
    List<Posting> postings = Postings.contacts(count);
    Postings.post(ledger, transaction, postings);
    return postings.stream().map(Posting::id).toList();
  }

  void write(Posting posting) {
    Postings.post(ledger, transaction, List.of(posting));
  }

  /** Takes the one entry of the source back. Returns the reversal's id. */
  UUID reverse(Source source, String reason) {
    List<Entry> before = asSystem(reader::unsealed);
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.reverse(source, reason)));
    return asSystem(reader::unsealed).stream()
        .filter(entry -> !before.contains(entry))
        .map(Entry::id)
        .findFirst()
        .orElseThrow();
  }

  void sealAll() {
    int sealed = sealer.seal();
    while (sealed > 0) {
      sealed = sealer.seal();
    }
  }

  static <T> T asSystem(Supplier<T> work) {
    return Objects.requireNonNull(Viewer.SYSTEM.call(work));
  }

  /**
   * Runs statements as the owner with triggers off: what only somebody inside the server can do.
   */
  void tamper(String... statements) {
    try (Connection connection =
            DriverManager.getConnection(
                Objects.requireNonNull(owner.getJdbcUrl()),
                owner.getUsername(),
                owner.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
