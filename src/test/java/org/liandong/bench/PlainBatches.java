package org.liandong.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.liandong.bench.Registered.Station;
import org.liandong.shared.TimeOrderedId;

/**
 * The control: plain JDBC batches of 500, rewritten to multi-row inserts, of the same rows into
 * copies of the two tables with their keys and indexes, without row security, triggers and log.
 */
final class PlainBatches {

  private static final String CONTACT =
      """
      insert into bench.contact (id, version, status, occurred_on, minutes, region, organisation, worker,
        domain, method, population_group, persons, heads, heads_estimated, policy, recorded_at,
        recorded_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String ENTRY =
      """
      insert into bench.entry (city, id, fact, occurred_on, region, organisation, domain, method,
        population_group, worker, person, count, minutes, cents, source_type, source_id, recorded_at,
        recorded_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final OwnDatabase database;
  private final List<Station> stations;

  PlainBatches(OwnDatabase database, List<Station> stations) {
    this.database = database;
    this.stations = stations;
  }

  /** Rows of contacts a second, their entries with them. */
  double perSecond(int clients, int seconds) throws Exception {
    database.execute(
        "drop schema if exists bench cascade",
        "create schema bench",
        "create table bench.contact (like casework.contact including all)",
        "create table bench.entry (like ledger.entry including all)");
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    long rows = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Random random = new Random(i);
        running.add(threads.submit(() -> client(random, end)));
      }
      for (Future<Long> future : running) {
        rows += future.get();
      }
    }
    return rows / ((System.nanoTime() - start) / 1e9);
  }

  private long client(Random random, long end) throws SQLException {
    long rows = 0;
    try (Connection connection = database.connect();
        PreparedStatement contact = connection.prepareStatement(CONTACT);
        PreparedStatement entry = connection.prepareStatement(ENTRY)) {
      connection.setAutoCommit(false);
      while (System.nanoTime() < end) {
        for (int i = 0; i < Batch.SIZE; i++) {
          add(connection, contact, entry, random);
        }
        contact.executeBatch();
        entry.executeBatch();
        connection.commit();
        rows += Batch.SIZE;
      }
    }
    return rows;
  }

  private void add(
      Connection connection, PreparedStatement contact, PreparedStatement entry, Random random)
      throws SQLException {
    Station station = stations.get(random.nextInt(stations.size()));
    UUID id = TimeOrderedId.next();
    Date day =
        Date.valueOf("2018-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
    Integer person =
        random.nextInt(10) == 0
            ? null
            : Integer.valueOf(station.persons().get(random.nextInt(station.persons().size())));
    int heads = person == null ? 50 : 0;
    long region = Long.parseLong(station.region());
    UUID organisation = UUID.fromString(station.organisation());
    UUID worker = UUID.fromString(station.workers().getFirst());
    Timestamp now = Timestamp.from(Instant.EPOCH);
    Object[] said = {
      id,
      1,
      "STANDING",
      day,
      45,
      region,
      organisation,
      worker,
      "ELDERLY",
      "HOME_VISIT",
      "OLDER_PERSON",
      connection.createArrayOf("int4", person == null ? new Integer[0] : new Integer[] {person}),
      heads,
      heads > 0,
      1,
      now,
      worker
    };
    Object[] counted = {
      4417,
      TimeOrderedId.derived(id, "v1/0"),
      "SERVICE_CONTACT",
      day,
      region,
      organisation,
      "ELDERLY",
      "HOME_VISIT",
      "OLDER_PERSON",
      worker,
      person,
      person == null ? heads : 1,
      45,
      0,
      "casework.contact",
      id,
      now,
      worker
    };
    bind(contact, said);
    bind(entry, counted);
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        statement.setNull(i + 1, java.sql.Types.INTEGER);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    statement.addBatch();
  }
}
