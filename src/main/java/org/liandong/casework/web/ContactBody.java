package org.liandong.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact;
import org.liandong.casework.RecordContact;
import org.liandong.casework.Uncounted;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** A contact as a program reads it; the fields of {@link ContactInput} and where it stands. */
@Schema(name = "Contact")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactBody(
    UUID id,
    int version,
    Contact.Status status,
    LocalDate date,
    @Nullable LocalTime start,
    int minutes,
    String region,
    @Nullable String place,
    UUID organisation,
    @Nullable UUID project,
    UUID worker,
    ServiceDomain domain,
    ServiceMethod method,
    @Nullable PopulationGroup group,
    List<Integer> persons,
    int heads,
    boolean headsEstimated,
    @Nullable Compartment compartment,
    @Nullable String note,
    int countingPolicy,
    @Nullable Uncounted uncounted,
    Instant recordedAt) {

  static ContactBody of(Contact contact) {
    RecordContact said = contact.said();
    return new ContactBody(
        contact.id(),
        contact.version(),
        contact.status(),
        said.time().day(),
        said.time().start(),
        said.time().minutes(),
        said.place().region().toString(),
        said.place().text(),
        said.staff().organisation(),
        said.staff().project(),
        said.staff().worker(),
        said.kind().domain(),
        said.kind().method(),
        said.kind().group(),
        said.served().persons(),
        said.served().heads(),
        said.served().estimated(),
        said.kind().compartment(),
        said.note(),
        contact.policy(),
        contact.uncounted(),
        contact.recordedAt());
  }
}
