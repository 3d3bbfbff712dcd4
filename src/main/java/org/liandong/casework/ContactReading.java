package org.liandong.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact.Status;
import org.liandong.casework.RecordContact.Kind;
import org.liandong.casework.RecordContact.Place;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.casework.RecordContact.Time;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.springframework.stereotype.Component;

/** Reads contacts from rows that carry the columns of {@link ContactRows}. */
@Component
class ContactReading {

  private final Narratives narratives;

  ContactReading(Narratives narratives) {
    this.narratives = narratives;
  }

  Contact contact(ResultSet row) throws SQLException {
    return new Contact(
        said(row, row.getObject("id", UUID.class)),
        row.getInt("version"),
        Status.valueOf(row.getString("status")),
        row.getInt("policy"),
        constant(row.getString("uncounted"), Uncounted::valueOf),
        row.getTimestamp("recorded_at").toInstant(),
        row.getObject("recorded_by", UUID.class));
  }

  RecordContact said(ResultSet row, UUID id) throws SQLException {
    return new RecordContact(
        id,
        new Time(
            row.getObject("occurred_on", LocalDate.class),
            row.getObject("started_at", LocalTime.class),
            row.getInt("minutes")),
        new Place(new RegionCode(row.getLong("region")), row.getString("place")),
        new Staff(
            row.getObject("worker", UUID.class),
            row.getObject("organisation", UUID.class),
            row.getObject("project", UUID.class)),
        new Served(
            persons(row.getArray("persons")),
            row.getInt("heads"),
            row.getBoolean("heads_estimated")),
        new Kind(
            ServiceDomain.valueOf(row.getString("domain")),
            ServiceMethod.valueOf(row.getString("method")),
            constant(row.getString("population_group"), PopulationGroup::valueOf),
            constant(row.getString("compartment"), Compartment::valueOf)),
        narratives.opened(id, row.getBytes("note")));
  }

  static List<Integer> persons(Array numbers) throws SQLException {
    return List.of((Integer[]) numbers.getArray());
  }

  static <E extends Enum<E>> @Nullable E constant(
      @Nullable String name, Function<String, E> valueOf) {
    return name == null ? null : valueOf.apply(name);
  }
}
