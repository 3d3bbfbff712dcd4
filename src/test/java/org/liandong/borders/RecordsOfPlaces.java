package org.liandong.borders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.liandong.casework.Contacts;
import org.liandong.casework.RecordContact;
import org.liandong.identity.Grants;
import org.liandong.identity.Role;
import org.liandong.people.Identity;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.people.PeopleFixtures;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.OrganisationRecord;
import org.liandong.registry.OrganisationRegister;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.Compartment;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.ImportRequest;
import org.liandong.shared.sheets.Imports;
import org.liandong.workforce.Certificates;
import org.liandong.workforce.ExamResults;
import org.liandong.workforce.NewCertificate;
import org.liandong.workforce.NewExamResult;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.ProfessionalLevel;
import org.liandong.workforce.SocialWorkers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one record of each kind into a place, as the program itself. */
class RecordsOfPlaces {

  static final LocalDate DAY = LocalDate.of(2019, 5, 2);
  private static final AtomicInteger SETS = new AtomicInteger();

  private final Map<Place, Records> first = new EnumMap<>(Place.class);
  private final BorderWorld world;
  private final Organisations organisations;
  private final OrganisationRegister register;
  private final People people;
  private final SocialWorkers workers;
  private final Certificates certificates;
  private final ExamResults exams;
  private final Contacts contacts;
  private final Grants grants;
  private final Imports imports;
  private final JdbcClient client;

  RecordsOfPlaces(
      BorderWorld world,
      Organisations organisations,
      OrganisationRegister register,
      People people,
      SocialWorkers workers,
      Certificates certificates,
      ExamResults exams,
      Contacts contacts,
      Grants grants,
      Imports imports,
      JdbcClient client) {
    this.world = world;
    this.organisations = organisations;
    this.register = register;
    this.people = people;
    this.workers = workers;
    this.certificates = certificates;
    this.exams = exams;
    this.contacts = contacts;
    this.grants = grants;
    this.imports = imports;
    this.client = client;
  }

  /** The records of the place that every test may look at. */
  Records of(Place place) {
    return first.computeIfAbsent(place, this::fresh);
  }

  /** Records nobody else looks at. */
  Records fresh(Place place) {
    String marker = marker();
    UUID organisation =
        Viewer.SYSTEM.call(() -> organisation(place.town(), SETS.incrementAndGet(), marker));
    return write(place, marker, organisation);
  }

  /** More records of the place under the same organisation. */
  Records more(Place place) {
    String marker = marker();
    return write(place, marker, of(place).id(Records.Of.ORGANISATION));
  }

  private static String marker() {
    return "暗记" + UUID.randomUUID().toString().substring(0, 6);
  }

  private Records write(Place place, String marker, UUID organisation) {
    RegionCode town = place.town();
    Map<Records.Of, UUID> ids = new EnumMap<>(Records.Of.class);
    ids.put(Records.Of.ORGANISATION, organisation);
    String phone = "139" + PeopleFixtures.serial() + "0";
    Records records =
        Viewer.SYSTEM.call(() -> {
          addToOrganisation(ids, organisation, marker, town);
          RecordContact.Staff staff = workforce(ids, organisation, marker, town);
          int person = persons(ids, marker, town, phone);
          served(ids, staff, person, marker, town);
          keep(ids, marker, place);
          return new Records(marker, ids, person, staff, town, List.of());
        });
    account(ids, place, marker);
    return new Records(
        marker, ids, records.person(), records.staff(), town, secrets(records, phone));
  }

  private static List<String> secrets(Records records, String phone) {
    String marker = records.marker();
    return List.of(
        marker + "甲",
        marker + "乙",
        marker + "丙",
        marker + "路",
        marker + "录",
        marker + "备",
        marker + "证",
        phone,
        records.id(Records.Of.PERSON).toString(),
        records.id(Records.Of.CLOSED_PERSON).toString(),
        records.id(Records.Of.WORKER).toString(),
        records.id(Records.Of.CONTACT).toString(),
        records.id(Records.Of.CERTIFICATE).toString(),
        records.id(Records.Of.ENTRY).toString(),
        records.id(Records.Of.ACCOUNT).toString());
  }

  private UUID organisation(RegionCode town, int number, String marker) {
    OrganisationDetails least =
        OrganisationDetails.of("边界社工机构" + number, OrganisationKind.SOCIAL_WORK_AGENCY, town);
    return organisations.register(
        new RegisterOrganisation(
            TimeOrderedId.next(),
            new OrganisationDetails(
                least.name(),
                "",
                least.kind(),
                town,
                "",
                null,
                null,
                marker + "路局",
                least.domains(),
                3,
                marker + "备注"),
            LocalDate.of(2017, 7, 1)));
  }

  private void addToOrganisation(
      Map<Records.Of, UUID> ids, UUID organisation, String marker, RegionCode town) {
    register.addSite(organisation, marker + "路1号", town, "", "");
    register.addContact(organisation, marker + "丙", "站长", "06620000000");
    OrganisationRecord record = register.record(organisation);
    ids.put(Records.Of.SITE, record.sites().getLast().id());
    ids.put(Records.Of.STANDING, record.standings().getFirst().id());
  }

  private RecordContact.Staff workforce(
      Map<Records.Of, UUID> ids, UUID organisation, String marker, RegionCode town) {
    NewPerson holder = person(marker + "乙", town).recordedBy(organisation, null);
    UUID worker =
        workers.register(
            new NewSocialWorker(
                TimeOrderedId.next(), holder, organisation, town, LocalDate.of(2017, 7, 1)));
    ids.put(Records.Of.WORKER, worker);
    ids.put(
        Records.Of.CERTIFICATE,
        certificates.record(
            new NewCertificate(
                TimeOrderedId.next(),
                holder,
                ProfessionalLevel.SOCIAL_WORKER,
                marker + "证",
                DAY,
                town,
                organisation)));
    ids.put(
        Records.Of.EXAM,
        exams.record(
            new NewExamResult(
                TimeOrderedId.next(),
                holder,
                DAY.getYear(),
                ProfessionalLevel.SOCIAL_WORKER,
                Map.of(),
                true,
                null,
                town,
                organisation)));
    return new RecordContact.Staff(worker, organisation, null);
  }

  private int persons(Map<Records.Of, UUID> ids, String marker, RegionCode town, String phone) {
    NewPerson open = person(marker + "甲", town).withContact(phone, marker + "路2号");
    NewPerson closed = person(marker + "甲丁", town).recordedBy(null, Compartment.DRUG);
    ids.put(Records.Of.PERSON, people.record(open).id());
    ids.put(Records.Of.CLOSED_PERSON, people.record(closed).id());
    return people.record(open).number();
  }

  private void served(
      Map<Records.Of, UUID> ids,
      RecordContact.Staff staff,
      int person,
      String marker,
      RegionCode town) {
    for (ServiceDomain domain : List.of(ServiceDomain.ELDERLY, ServiceDomain.DRUG_REHABILITATION)) {
      boolean open = domain == ServiceDomain.ELDERLY;
      UUID id = TimeOrderedId.next();
      contacts.record(
          new RecordContact(
              id,
              new RecordContact.Time(DAY, null, 45),
              new RecordContact.Place(town, marker + "路3号"),
              staff,
              RecordContact.Served.person(person),
              new RecordContact.Kind(domain, ServiceMethod.HOME_VISIT, null, null),
              marker + "录"));
      ids.put(open ? Records.Of.CONTACT : Records.Of.CLOSED_CONTACT, id);
      ids.put(open ? Records.Of.ENTRY : Records.Of.CLOSED_ENTRY, entryOf(id));
    }
  }

  private UUID entryOf(UUID source) {
    return world.asProgram(() ->
        client
            .sql("select id from ledger.entry where source_id = :id order by id limit 1")
            .param("id", source)
            .query(UUID.class)
            .single());
  }

  /** Somebody else's account there, with grants that can be ended. */
  private void keep(Map<Records.Of, UUID> ids, String marker, Place place) {
    BorderWorld.Person kept = world.open("k", place.home());
    ids.put(Records.Of.ACCOUNT, kept.id());
    ids.put(
        Records.Of.GRANT,
        world.give(kept, Role.SOCIAL_WORKER, place.reach(), BorderWorld.LONG_AGO, null));
    LocalDate today = LocalDate.now(Clock.systemUTC());
    ids.put(
        Records.Of.COMPARTMENT_GRANT,
        grants.open(
            kept.id(), Compartment.DRUG, marker + "备", today.minusDays(2), today.plusDays(30)));
  }

  /** What only its account sees: tokens and an import of the place's bureau. */
  private void account(Map<Records.Of, UUID> ids, Place place, String marker) {
    BorderWorld.Person bureau = world.account(place, Duty.BUREAU);
    ids.put(Records.Of.TOKEN, world.token(bureau).id());
    ids.put(Records.Of.OTHER_TOKEN, world.token(bureau).id());
    try {
      Path file = Files.createTempFile("border", ".csv");
      Files.writeString(
          file, "name,kind,region_code\n" + marker + "备,agency," + place.town() + "\n");
      ids.put(
          Records.Of.IMPORT,
          world.as(
              bureau,
              () ->
                  imports.upload(new ImportRequest("organisations", file, marker + "备.csv", DAY))));
      Files.delete(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static NewPerson person(String name, RegionCode town) {
    return NewPerson.named(name, town).with(Identity.resident(PeopleFixtures.identityNumber()));
  }
}
