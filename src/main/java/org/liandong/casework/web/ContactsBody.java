package org.liandong.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact;
import org.liandong.casework.ContactKey;
import org.liandong.casework.ContactLine;
import org.liandong.casework.ContactSlice;
import org.liandong.casework.Uncounted;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * A page of contacts as a program reads it.
 *
 * @param contacts newest first
 * @param next parameter {@code after} of the next page, absent on the last
 */
@Schema(name = "ContactPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactsBody(List<Line> contacts, @Nullable String next) {

  static ContactsBody of(ContactSlice slice) {
    ContactKey after = slice.after();
    return new ContactsBody(
        slice.lines().stream().map(Line::of).toList(), after == null ? null : after.toString());
  }

  /** A contact of a list: without persons and narrative. */
  @Schema(name = "ContactLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      UUID id,
      int version,
      Contact.Status status,
      LocalDate date,
      @Nullable LocalTime start,
      int minutes,
      String region,
      @Nullable String place,
      UUID organisation,
      UUID worker,
      ServiceDomain domain,
      ServiceMethod method,
      @Nullable PopulationGroup group,
      int persons,
      int heads,
      boolean headsEstimated,
      @Nullable Uncounted uncounted) {

    private static Line of(ContactLine line) {
      return new Line(
          line.id(),
          line.version(),
          line.status(),
          line.day(),
          line.start(),
          line.minutes(),
          line.region().toString(),
          line.place(),
          line.organisation(),
          line.worker(),
          line.domain(),
          line.method(),
          line.group(),
          line.persons(),
          line.heads(),
          line.estimated(),
          line.uncounted());
    }
  }
}
