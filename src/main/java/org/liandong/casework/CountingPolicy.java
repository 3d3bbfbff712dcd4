package org.liandong.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.ServiceMethod;

/**
 * How contacts are counted from a day on (统计口径). Person-times are attendances, persons are distinct
 * persons known by name, hours are the worker's direct time. The first version follows the usual
 * wording of purchase contracts: a telephone call under five minutes does not count, crowds may be
 * estimated and then add person-times but never persons.
 *
 * @param version contiguous from 1
 * @param validFrom first day it holds for
 * @param phoneMinutesMin a call shorter than this does not count
 * @param minutesMax a contact longer than this does not count
 * @param estimatedHeads whether estimated heads count as person-times
 * @param methods the methods that count
 * @param reason why it was made
 * @param madeAt when
 * @param madeBy account
 */
public record CountingPolicy(
    int version,
    LocalDate validFrom,
    int phoneMinutesMin,
    int minutesMax,
    boolean estimatedHeads,
    Set<ServiceMethod> methods,
    String reason,
    Instant madeAt,
    UUID madeBy) {

  /** Takes a defensive copy. */
  public CountingPolicy {
    methods = Set.copyOf(methods);
  }

  /** Why the contact does not count, or null when it does. */
  @Nullable Uncounted uncounted(RecordContact said) {
    ServiceMethod method = said.kind().method();
    int minutes = said.time().minutes();
    if (!methods.contains(method)) {
      return Uncounted.METHOD_NOT_COUNTED;
    }
    if (method == ServiceMethod.PHONE && minutes < phoneMinutesMin) {
      return Uncounted.PHONE_TOO_SHORT;
    }
    if (minutes > minutesMax) {
      return Uncounted.TOO_LONG;
    }
    return said.served().persons().isEmpty() && heads(said) == 0 ? Uncounted.ESTIMATED_ONLY : null;
  }

  /** The heads that count. */
  int heads(RecordContact said) {
    return said.served().estimated() && !estimatedHeads ? 0 : said.served().heads();
  }
}
