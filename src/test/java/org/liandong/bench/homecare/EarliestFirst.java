package org.liandong.bench.homecare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liandong.bench.homecare.HomeCareInstance.Caregiver;
import org.liandong.bench.homecare.HomeCareInstance.Patient;
import org.liandong.linkage.planner.Ticks;

/** The plainest plan: patients by the end of their windows, each with whoever is there first. */
final class EarliestFirst {

  private final HomeCareInstance instance;
  private final Map<String, Integer> place = new HashMap<>();
  private final Map<String, Integer> free = new HashMap<>();

  /** Starts in ticks, by patient and number of the service, with who gives it. */
  private final List<Given> given = new ArrayList<>();

  /** A service given. */
  record Given(Patient patient, int service, Caregiver caregiver, int start) {}

  EarliestFirst(HomeCareInstance instance) {
    this.instance = instance;
  }

  /** All services, each carer's in order. */
  List<Given> plan() {
    IntStream.range(0, instance.patients().size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> instance.patients().get(i).latest()))
        .forEach(i -> serve(instance.patients().get(i), HomeCareInstance.place(i)));
    return given;
  }

  private void serve(Patient patient, int at) {
    List<Caregiver> who = new ArrayList<>();
    for (HomeCareInstance.Service service : patient.services()) {
      who.add(
          instance.caregivers().stream()
              .filter(each -> each.abilities().contains(service.name()) && !who.contains(each))
              .min(Comparator.comparingInt(each -> arrival(each, patient, at)))
              .orElseThrow());
    }
    int[] starts = who.stream().mapToInt(each -> arrival(each, patient, at)).toArray();
    if (starts.length == 2) {
      starts[0] = Math.max(starts[0], starts[1] - Ticks.ofMinutes(patient.gapMax()));
      starts[1] = Math.max(starts[1], starts[0] + Ticks.ofMinutes(patient.gapMin()));
    }
    for (int s = 0; s < starts.length; s++) {
      given.add(new Given(patient, s, who.get(s), starts[s]));
      place.put(who.get(s).id(), at);
      free.put(who.get(s).id(), starts[s] + Ticks.ofMinutes(patient.services().get(s).duration()));
    }
  }

  private int arrival(Caregiver caregiver, Patient patient, int at) {
    int from = place.getOrDefault(caregiver.id(), 0);
    return Math.max(
        Ticks.ofMinutes(patient.earliest()),
        free.getOrDefault(caregiver.id(), 0) + Ticks.ofMinutes(instance.distances()[from][at]));
  }
}
