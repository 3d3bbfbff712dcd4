package org.liandong.regions;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Divisions, zones and former codes as they lie in the tables. */
@Repository
class Divisions {

  private static final int BATCH = 500;

  private final JdbcClient client;
  private final JdbcTemplate template;

  Divisions(JdbcClient client, JdbcTemplate template) {
    this.client = client;
    this.template = template;
  }

  long revision() {
    return client.sql("select number from regions.revision").query(Long.class).single();
  }

  Gazetteer read() {
    long revision = revision();
    List<Region> regions =
        client
            .sql("select code, name, kind, parent, name_en from regions.region order by code")
            .query((row, number) -> region(row))
            .list();
    return new Gazetteer(revision, regions, zones(), formerCodes());
  }

  /** One loader at a time; released with the transaction. */
  void lock() {
    client
        .sql("select pg_advisory_xact_lock(hashtext('regions'))")
        .query((row, number) -> true)
        .single();
  }

  boolean empty() {
    return client
        .sql("select not exists (select from regions.region)")
        .query(Boolean.class)
        .single();
  }

  /** Writes divisions, parents before children. */
  void save(Collection<Region> regions) {
    template.batchUpdate(
        """
        insert into regions.region (code, name, level, kind, parent, name_en)
        values (?, ?, ?, ?, ?, ?)
        on conflict (code) do update
        set name = excluded.name, level = excluded.level, kind = excluded.kind,
            parent = excluded.parent, name_en = excluded.name_en\
        """,
        regions,
        BATCH,
        Divisions::bind);
  }

  /** Fills in English names where there are none; tells how many. */
  int nameInEnglish(Map<RegionCode, String> names) {
    int named = 0;
    for (Map.Entry<RegionCode, String> each : names.entrySet()) {
      named +=
          client
              .sql("update regions.region set name_en = :name where code = :code and name_en = ''")
              .param("name", each.getValue())
              .param("code", each.getKey().value())
              .update();
    }
    return named;
  }

  /** Whether the city itself has no English name: its divisions are older than these names. */
  boolean unnamedInEnglish(RegionCode city) {
    return client
        .sql("select exists (select from regions.region where code = :city and name_en = '')")
        .param("city", city.value())
        .query(Boolean.class)
        .single();
  }

  void save(Zone zone) {
    client
        .sql(
            """
            insert into regions.zone (code, name, name_en, note) values (:code, :name, :english, :note)
            on conflict (code) do update
            set name = excluded.name, name_en = excluded.name_en, note = excluded.note\
            """)
        .param("code", zone.code())
        .param("name", zone.name())
        .param("english", zone.nameInEnglish())
        .param("note", zone.note())
        .update();
    client
        .sql("delete from regions.zone_part where zone = :zone")
        .param("zone", zone.code())
        .update();
    zone.parts().forEach(part -> save(zone.code(), part));
  }

  void save(FormerCode former) {
    client
        .sql(
            """
            insert into regions.former_code (code, name, current, valid_from, valid_to)
            values (:code, :name, :current, :from, :to)
            on conflict (code) do update
            set name = excluded.name, current = excluded.current,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to\
            """)
        .param("code", former.code().value())
        .param("name", former.name())
        .param("current", former.current().value())
        .param("from", former.from(), Types.DATE)
        .param("to", former.to(), Types.DATE)
        .update();
  }

  void changed() {
    client.sql("update regions.revision set number = number + 1").update();
  }

  private void save(String zone, Zone.Part part) {
    client
        .sql(
            """
            insert into regions.zone_part (zone, region, valid_from, valid_to)
            values (:zone, :region, :from, :to)\
            """)
        .param("zone", zone)
        .param("region", part.region().value())
        .param("from", part.from(), Types.DATE)
        .param("to", part.to(), Types.DATE)
        .update();
  }

  private List<Zone> zones() {
    Map<String, List<PartRow>> parts =
        client
            .sql(
                """
                select zone, region, valid_from, valid_to from regions.zone_part
                order by zone, region, valid_from nulls first\
                """)
            .query((row, number) -> new PartRow(row.getString("zone"), part(row)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(PartRow::zone));
    return client
        .sql("select code, name, name_en, note from regions.zone order by code")
        .query((row, number) ->
            new Zone(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("note"),
                parts.getOrDefault(row.getString("code"), List.of()).stream()
                    .map(PartRow::part)
                    .toList()))
        .list();
  }

  private List<FormerCode> formerCodes() {
    return client
        .sql(
            "select code, name, current, valid_from, valid_to from regions.former_code order by"
                + " code")
        .query((row, number) ->
            new FormerCode(
                new RegionCode(row.getLong("code")),
                row.getString("name"),
                new RegionCode(row.getLong("current")),
                day(row, "valid_from"),
                day(row, "valid_to")))
        .list();
  }

  private static Region region(ResultSet row) throws SQLException {
    long parent = row.getLong("parent");
    return new Region(
        new RegionCode(row.getLong("code")),
        row.getString("name"),
        RegionKind.valueOf(row.getString("kind")),
        parent == 0 ? null : new RegionCode(parent),
        row.getString("name_en"));
  }

  private static Zone.Part part(ResultSet row) throws SQLException {
    return new Zone.Part(
        new RegionCode(row.getLong("region")), day(row, "valid_from"), day(row, "valid_to"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  private static void bind(PreparedStatement statement, Region region) throws SQLException {
    statement.setLong(1, region.code().value());
    statement.setString(2, region.name());
    statement.setString(3, region.kind().level().name());
    statement.setString(4, region.kind().name());
    if (region.parent() == null) {
      statement.setNull(5, Types.BIGINT);
    } else {
      statement.setLong(5, region.parent().value());
    }
    statement.setString(6, region.nameInEnglish());
  }

  private record PartRow(String zone, Zone.Part part) {}
}
