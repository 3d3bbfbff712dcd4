package org.liandong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * Everything the register holds of an organisation; for staff.
 *
 * @param id the register's id
 * @param version goes up by one with every change
 * @param details as they stand
 * @param status where it stands
 * @param statusSince first day of that
 * @param standings what happened to it, earliest first
 * @param sites where it sits
 * @param contacts whom to call
 * @param reports annual reports, latest year first
 * @param history who changed what, latest first
 */
public record OrganisationRecord(
    UUID id,
    int version,
    OrganisationDetails details,
    OrganisationStatus status,
    LocalDate statusSince,
    List<Standing> standings,
    List<Site> sites,
    List<Contact> contacts,
    List<AnnualReport> reports,
    List<Change> history) {

  /**
   * Something that happened.
   *
   * @param id of the event; source of its entry in the ledger
   */
  public record Standing(
      UUID id, StandingEvent event, LocalDate happenedOn, String reason, Instant recordedAt) {}

  /** A place it works from. */
  public record Site(UUID id, String address, RegionCode region, String phone, String hours) {}

  /** A person to call. */
  public record Contact(UUID id, String name, String role, String phone) {}

  /**
   * The report on a year.
   *
   * @param supervisor day it reached the supervising authority
   * @param registrar day it reached the registrar
   */
  public record AnnualReport(
      int year, @Nullable LocalDate supervisor, @Nullable LocalDate registrar, String note) {}

  /** One field changed. */
  public record Change(
      int version,
      Instant at,
      String account,
      String field,
      String before,
      String after,
      String reason) {}
}
