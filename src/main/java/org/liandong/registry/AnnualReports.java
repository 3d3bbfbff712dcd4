package org.liandong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annual reports: the report on a year is due at the supervising authority by 31 March and at the
 * registrar by 31 May of the next (regulations on associations and on private non-enterprise units,
 * on annual inspection).
 */
@Service
public class AnnualReports {

  private static final int FIRST_YEAR = 2000;
  private static final int NOTE_LENGTH_MAX = 200;

  private final JdbcClient client;
  private final Clock clock;

  AnnualReports(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The day the report on the year is due at the supervising authority. */
  public static LocalDate dueAtSupervisor(int year) {
    return LocalDate.of(year + 1, Month.MARCH, 31);
  }

  /** The day the report on the year is due at the registrar. */
  public static LocalDate dueAtRegistrar(int year) {
    return LocalDate.of(year + 1, Month.MAY, 31);
  }

  /** Organisations that owe a report on the year and stood in it, those that are late first. */
  @Requires(Permission.ORGANISATIONS_READ)
  @Transactional(readOnly = true)
  public List<Due> due(int year) {
    LocalDate today = LocalDate.now(clock);
    return client
        .sql(
            """
            select o.id, o.name, o.region, r.supervisor, r.registrar, coalesce(r.note, '') note
            from registry.organisation o
            left join registry.annual_report r on r.organisation = o.id and r.year = :year
            where o.kind = any (:kinds)
              and exists (select from registry.standing s
                          where s.organisation = o.id and s.happened_on <= :last
                            and s.event in ('REGISTERED', 'REREGISTERED'))
              and not (o.status = 'CANCELLED' and o.status_since <= :last)
            order by o.region, o.name, o.id\
            """)
        .param("year", year)
        .param("last", LocalDate.of(year, Month.DECEMBER, 31))
        .param(
            "kinds",
            Arrays.stream(OrganisationKind.values())
                .filter(OrganisationKind::reportsAnnually)
                .map(Enum::name)
                .toArray(String[]::new))
        .query((row, number) -> due(row, year, today))
        .list()
        .stream()
        .sorted((one, other) -> Boolean.compare(other.late(), one.late()))
        .toList();
  }

  private static Due due(ResultSet row, int year, LocalDate today) throws SQLException {
    LocalDate supervisor = OrganisationReader.day(row, "supervisor");
    LocalDate registrar = OrganisationReader.day(row, "registrar");
    return new Due(
        row.getObject("id", UUID.class),
        row.getString("name"),
        new RegionCode(row.getLong("region")),
        year,
        supervisor,
        registrar,
        row.getString("note"),
        supervisor == null && today.isAfter(dueAtSupervisor(year)),
        registrar == null && today.isAfter(dueAtRegistrar(year)));
  }

  /**
   * Notes when the report on a year arrived; a null day means it has not.
   *
   * @throws Refusal when a day lies ahead or before the year's end, the year cannot be, or the note
   *     is too long
   */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public void arrived(
      UUID organisation,
      int year,
      @Nullable LocalDate supervisor,
      @Nullable LocalDate registrar,
      String note) {
    int today = LocalDate.now(clock).getYear();
    if (year < FIRST_YEAR || year > today) {
      throw Refusal.user(
          "registry.report.year", Integer.toString(FIRST_YEAR), Integer.toString(today));
    }
    if (note.length() > NOTE_LENGTH_MAX) {
      throw Refusal.user("registry.report.note", NOTE_LENGTH_MAX);
    }
    check(year, supervisor);
    check(year, registrar);
    RegionCode region =
        client
            .sql("select region from registry.organisation where id = :id")
            .param("id", organisation)
            .query(Long.class)
            .optional()
            .map(RegionCode::new)
            .orElseThrow(() -> Refusal.notFound("registry.unknown"));
    Viewer.current().requireReach(region, organisation);
    client
        .sql(
            """
            insert into registry.annual_report (organisation, year, supervisor, registrar, note)
            values (:id, :year, :supervisor, :registrar, :note)
            on conflict (organisation, year) do update
            set supervisor = excluded.supervisor, registrar = excluded.registrar, note = excluded.note\
            """)
        .param("id", organisation)
        .param("year", year)
        .param("supervisor", supervisor, Types.DATE)
        .param("registrar", registrar, Types.DATE)
        .param("note", note.strip())
        .update();
  }

  private void check(int year, @Nullable LocalDate day) {
    if (day != null && (day.isAfter(LocalDate.now(clock)) || day.getYear() <= year)) {
      throw Refusal.user("registry.report.day", day, Integer.toString(year));
    }
  }

  /**
   * An organisation and its report on a year.
   *
   * @param supervisor the day it reached the supervising authority
   * @param registrar the day it reached the registrar
   * @param lateAtSupervisor not there though due
   * @param lateAtRegistrar not there though due
   */
  public record Due(
      UUID organisation,
      String name,
      RegionCode region,
      int year,
      @Nullable LocalDate supervisor,
      @Nullable LocalDate registrar,
      String note,
      boolean lateAtSupervisor,
      boolean lateAtRegistrar) {

    /** Whether anything is late. */
    public boolean late() {
      return lateAtSupervisor || lateAtRegistrar;
    }
  }
}
