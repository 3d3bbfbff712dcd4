package org.liandong.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Writes synthetic service entries straight into the ledger's tables, as their owner: ten years,
 * fifty towns in seven counties, 1,600 organisations, 110,000 persons, every two hundredth entry a
 * reversal of the one before.
 */
final class FigureSeed {

  private static final String COLUMNS =
      """
      city, id, fact, occurred_on, region, organisation, domain, method, population_group, person,
      count, minutes, cents, source_type, source_id, reverses, reason, recorded_at, recorded_by\
      """;

  private FigureSeed() {}

  /** The functions rows are drawn with. */
  static void prepare(Statement statement) throws SQLException {
    statement.execute(
        """
        create or replace function mix(n bigint, k int) returns bigint language sql immutable parallel safe
        return ((n * 4 + k) * 2654435761 %% 4294967296 * 40503 + n) %% 4294967296 / 64\
        """
            .replace("%%", "%"));
    statement.execute(
        """
        create or replace function town(person bigint) returns bigint language sql immutable parallel safe
        return 441701000000 + (person % 50) / 8 * 1000000 + (100 + person % 50) * 1000\
        """);
  }

  /** How large the log is. */
  static long leaves(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(max(leaf) + 1, 0) from ledger.leaf")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Fills ledger and log with so many entries. */
  static void fill(Connection owner, long entries) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      prepare(statement);
      statement.execute("alter table ledger.entry disable trigger user");
      statement.execute("drop index ledger.entry_source");
      statement.execute("drop index ledger.entry_reverses");
      statement.execute("drop index ledger.entry_day");
      long step = 500_000;
      for (long first = 1; first <= entries; first += step) {
        long last = Math.min(entries, first + step - 1);
        statement.execute(insert("0", first, last));
        statement.execute(
            """
            insert into ledger.leaf (city, leaf, entry, salt, commitment)
            select 4417, i - 1, ('019b7000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
              decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex')
            from generate_series(%d::bigint, %d::bigint) i\
            """
                .formatted(first, last));
        System.out.printf("seeded %,d of %,d%n", last, entries);
      }
      statement.execute("alter table ledger.entry enable trigger user");
      statement.execute("create index entry_source on ledger.entry (source_id)");
      statement.execute(
          "create index entry_reverses on ledger.entry (reverses) where reverses is not null");
      statement.execute("create index entry_day on ledger.entry (occurred_on, id)");
      statement.execute("vacuum analyze ledger.entry");
      statement.execute("vacuum analyze ledger.leaf");
    }
  }

  /** Statement that writes entries first to last as another series. */
  static String insert(String series, long first, long last) {
    return "insert into ledger.entry ("
        + COLUMNS
        + ") "
        + """
        select 4417,
          ('019b7000-0000-7000-8%1$s00-' || lpad(to_hex(i), 12, '0'))::uuid,
          case when j %% 5 = 0 then 'SERVICE_ATTENDANCE' else 'SERVICE_CONTACT' end,
          date '2016-01-01' + (mix(j, 1) %% 3653)::int,
          town(person),
          ('00000000-0000-0000-0000-' || lpad(to_hex(mix(j, 2) %% 32 * 50 + person %% 50 + 1), 12, '0'))::uuid,
          (array['ELDERLY','ELDERLY','ELDERLY','CHILDREN','YOUTH','DISABILITY','SOCIAL_ASSISTANCE',
            'POVERTY_ALLEVIATION','CORRECTION','DRUG_REHABILITATION','FAMILY','COMMUNITY','COMMUNITY',
            'MENTAL_HEALTH','ENVIRONMENT','OTHER'])[mix(j, 3) %% 16 + 1],
          (array['HOME_VISIT','PHONE','OFFICE','GROUP','COMMUNITY_ACTIVITY','CONSULTATION'])[mix(j, 4) %% 6 + 1],
          (array['OLDER_PERSON','LIVING_ALONE_ELDER','CHILD_IN_DIFFICULTY','LEFT_BEHIND_CHILD','YOUNG_PERSON',
            'PERSON_WITH_DISABILITY','SUBSISTENCE_ALLOWANCE_RECIPIENT','EXTREME_POVERTY_SUPPORT','WOMAN',
            'GENERAL_PUBLIC'])[mix(j, 5) %% 10 + 1],
          case when j %% 10 = 0 then null else (person + 1)::int end,
          sign * (1 + mix(j, 6) %% 3), sign * (10 + mix(j, 7) %% 110), 0,
          'bench.contact', '00000000-0000-0000-0000-000000000009'::uuid,
          case when sign < 0 then '00000000-0000-0000-0000-000000000008'::uuid end,
          case when sign < 0 then 'bench' end,
          now(), '00000000-0000-0000-0000-000000000001'::uuid
        from (select i, j, sign, mix(j, 0) %% 110000 as person from (
          select i, case when i %% 200 = 0 then i - 1 else i end as j,
            case when i %% 200 = 0 then -1 else 1 end as sign
          from generate_series(%2$d::bigint, %3$d::bigint) i) numbered) drawn\
        """
            .formatted(series, first, last);
  }

  /** What a sealer would do, without hashes: give whatever waits its leaves. */
  static void seal(Statement statement) throws SQLException {
    statement.execute(
        """
        with taken as (delete from ledger.unsealed where city = 4417 returning entries),
          ids as (select unnest(entries) as id from taken)
        insert into ledger.leaf (city, leaf, entry, salt, commitment)
        select 4417, (select coalesce(max(leaf), -1) from ledger.leaf where city = 4417)
            + row_number() over (order by id),
          id, decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex') from ids\
        """);
  }

  /** Copies what the queries need into a file DuckDB reads. */
  static void copy(Connection owner, Path file) throws SQLException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      owner
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              """
              copy (select fact, occurred_on, region, organisation, domain, method, population_group,
                person, count, minutes, case when reverses is null then 1 else -1 end as records
              from ledger.entry) to stdout (format csv, header)\
              """,
              out);
    }
  }
}
