package org.liandong.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Entry;
import org.liandong.ledger.ListedEntry;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** An entry as the API shows it: the names of its canonical form, and its leaf. */
@Schema(name = "Entry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryJson(
    UUID id,
    @Nullable Long leaf,
    String fact,
    LocalDate occurredOn,
    String region,
    @Nullable UUID organisation,
    @Nullable UUID project,
    @Nullable ServiceDomain domain,
    @Nullable ServiceMethod method,
    @Nullable PopulationGroup group,
    @Nullable String category,
    @Nullable UUID worker,
    @Nullable Integer person,
    @Nullable Compartment compartment,
    long count,
    long minutes,
    long cents,
    String sourceType,
    UUID sourceId,
    @Nullable UUID reverses,
    @Nullable String reason,
    Instant recordedAt,
    UUID recordedBy) {

  static EntryJson of(ListedEntry listed) {
    Entry entry = listed.entry();
    Dimensions cut = entry.dimensions();
    return new EntryJson(
        entry.id(),
        listed.leaf(),
        entry.fact().name(),
        entry.occurredOn(),
        cut.region().toString(),
        cut.organisation(),
        cut.project(),
        cut.domain(),
        cut.method(),
        cut.group(),
        cut.category(),
        cut.worker(),
        cut.person(),
        cut.compartment(),
        entry.amounts().count(),
        entry.amounts().minutes(),
        entry.amounts().cents(),
        entry.source().type(),
        entry.source().id(),
        entry.reverses(),
        entry.reason(),
        entry.recordedAt(),
        entry.recordedBy());
  }
}
