package org.liandong.casework;

import java.time.LocalDate;
import java.util.Set;
import org.liandong.shared.ServiceMethod;

/**
 * A counting policy as somebody proposes it.
 *
 * @param validFrom first day it holds for; today or later
 * @param phoneMinutesMin a call shorter than this does not count
 * @param minutesMax a contact longer than this does not count; up to 1,440
 * @param estimatedHeads whether estimated heads count as person-times
 * @param methods the methods that count; at least one
 * @param reason why it is made
 */
public record NewCountingPolicy(
    LocalDate validFrom,
    int phoneMinutesMin,
    int minutesMax,
    boolean estimatedHeads,
    Set<ServiceMethod> methods,
    String reason) {

  /** Takes a defensive copy. */
  public NewCountingPolicy {
    methods = Set.copyOf(methods);
  }
}
