package org.liandong.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.RecordContact.Kind;
import org.liandong.casework.RecordContact.Place;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.casework.RecordContact.Time;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Permission;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;

/** Contacts and viewers for tests, built as speech. */
final class ContactFixtures {

  static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  static final RegionCode NANEN = RegionCode.parse("441702001");
  static final RegionCode YANGDONG = RegionCode.parse("441704");
  static final LocalDate DAY = LocalDate.of(2018, 5, 2);

  private final RecordContact said;

  private ContactFixtures(RecordContact said) {
    this.said = said;
  }

  /** A home visit of 45 minutes to twelve people counted, in 南恩街道. */
  static ContactFixtures aContact(Staff staff) {
    return new ContactFixtures(
        new RecordContact(
            TimeOrderedId.next(),
            new Time(DAY, LocalTime.of(9, 30), 45),
            new Place(NANEN, null),
            staff,
            Served.heads(12, false),
            new Kind(
                ServiceDomain.ELDERLY,
                ServiceMethod.HOME_VISIT,
                PopulationGroup.OLDER_PERSON,
                null),
            null));
  }

  static ContactFixtures like(RecordContact said) {
    return new ContactFixtures(said);
  }

  ContactFixtures serving(Served served) {
    return with(said.time(), said.place(), served, said.kind(), said.note());
  }

  ContactFixtures lasting(int minutes) {
    Time time = said.time();
    return with(
        new Time(time.day(), time.start(), minutes),
        said.place(),
        said.served(),
        said.kind(),
        said.note());
  }

  ContactFixtures on(LocalDate day) {
    Time time = said.time();
    return with(
        new Time(day, time.start(), time.minutes()),
        said.place(),
        said.served(),
        said.kind(),
        said.note());
  }

  ContactFixtures in(RegionCode region) {
    return with(said.time(), new Place(region, null), said.served(), said.kind(), said.note());
  }

  ContactFixtures by(ServiceMethod method) {
    Kind kind = said.kind();
    return with(
        said.time(),
        said.place(),
        said.served(),
        new Kind(kind.domain(), method, kind.group(), kind.compartment()),
        said.note());
  }

  ContactFixtures about(ServiceDomain domain) {
    return about(domain, null);
  }

  ContactFixtures about(ServiceDomain domain, @Nullable Compartment compartment) {
    return with(
        said.time(),
        said.place(),
        said.served(),
        new Kind(domain, said.kind().method(), said.kind().group(), compartment),
        said.note());
  }

  ContactFixtures noting(String note) {
    return with(said.time(), said.place(), said.served(), said.kind(), note);
  }

  ContactFixtures under(UUID id) {
    return new ContactFixtures(said.withId(id));
  }

  RecordContact build() {
    return said;
  }

  private ContactFixtures with(
      Time time, Place place, Served served, Kind kind, @Nullable String note) {
    return new ContactFixtures(
        new RecordContact(said.id(), time, place, said.staff(), served, kind, note));
  }

  /** An account of a county with every permission but no compartment. */
  static Viewer countyAccount(RegionCode county) {
    return viewer(Jurisdiction.of(county), Set.of(), Set.of());
  }

  static Viewer viewer(
      Jurisdiction jurisdiction, Set<UUID> organisations, Set<Compartment> compartments) {
    return new Viewer(
        UUID.randomUUID(),
        "测试",
        EnumSet.allOf(Permission.class),
        jurisdiction,
        organisations,
        compartments);
  }
}
