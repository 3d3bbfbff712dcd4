package org.liandong.casework;

import static org.liandong.casework.ContactFixtures.NANEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.SocialWorkers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What has to be there before a contact can be, and a look at what it posted. */
class CaseworkWorld {

  private final Organisations organisations;
  private final People people;
  private final SocialWorkers socialWorkers;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  CaseworkWorld(
      Organisations organisations,
      People people,
      SocialWorkers socialWorkers,
      JdbcClient client,
      TransactionTemplate transaction) {
    this.organisations = organisations;
    this.people = people;
    this.socialWorkers = socialWorkers;
    this.client = client;
    this.transaction = transaction;
  }

  /** A worker of a new station in 南恩街道. */
  Staff staff() {
    return staff(NANEN);
  }

  /** A worker of a new station there. */
  Staff staff(RegionCode region) {
    UUID station =
        Viewer.SYSTEM.call(() ->
            organisations.register(
                new RegisterOrganisation(
                    TimeOrderedId.next(),
                    OrganisationDetails.of(
                        "测试社工站" + UUID.randomUUID(),
                        OrganisationKind.DOUBLE_HUNDRED_STATION,
                        region),
                    LocalDate.of(2017, 7, 1))));
    UUID worker =
        Viewer.SYSTEM.call(() ->
            socialWorkers.register(
                new NewSocialWorker(
                    TimeOrderedId.next(),
                    NewPerson.named("演示社工", region),
                    station,
                    region,
                    LocalDate.of(2017, 7, 1))));
    return new Staff(worker, station, null);
  }

  /** The number of a new person living in 南恩街道. */
  int person() {
    return Viewer.SYSTEM.call(() -> people.record(NewPerson.named("演示服务对象", NANEN)).number());
  }

  /** The entries of a contact, reversals included. */
  List<Row> entries(UUID contact) {
    return Viewer.SYSTEM.call(
        () -> Objects.requireNonNull(transaction.execute(status -> read(contact))));
  }

  private List<Row> read(UUID contact) {
    return client
        .sql(
            """
            select fact, coalesce(person, 0), count, minutes
            from ledger.entry where source_id = :id and source_type = 'casework.contact'\
            """)
        .param("id", contact)
        .query((row, number) ->
            new Row(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /**
   * What an entry counts.
   *
   * @param fact its kind
   * @param person number or 0
   * @param count person-times
   * @param minutes of the worker
   */
  record Row(String fact, int person, long count, long minutes) {}
}
