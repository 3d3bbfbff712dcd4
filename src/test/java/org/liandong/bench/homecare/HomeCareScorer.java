package org.liandong.bench.homecare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.bench.homecare.HomeCareInstance.Caregiver;
import org.liandong.bench.homecare.HomeCareInstance.Patient;
import org.liandong.bench.homecare.HomeCareInstance.Service;
import org.liandong.bench.homecare.HomeCareSolution.Route;
import org.liandong.bench.homecare.HomeCareSolution.Stop;

/**
 * Judges a published-format solution by the instance alone; shares no code with any engine.
 *
 * <p>Cost is (distance + total tardiness + largest tardiness) / 3. Times are given to three
 * decimals, so a rule counts as broken only beyond a few thousandths.
 */
public final class HomeCareScorer {

  private static final double TOLERANCE = 0.0035;

  private final HomeCareInstance instance;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Caregiver> caregivers = new HashMap<>();

  /** What a solution is worth, and every rule it breaks. */
  public record Score(double distance, double tardiness, double tardinessMax, List<String> broken) {

    /** The published objective. */
    public double cost() {
      return (distance + tardiness + tardinessMax) / 3;
    }
  }

  /** Scores solutions of one instance. */
  public HomeCareScorer(HomeCareInstance instance) {
    this.instance = instance;
    for (int i = 0; i < instance.patients().size(); i++) {
      numbers.put(instance.patients().get(i).id(), i);
    }
    instance.caregivers().forEach(each -> caregivers.put(each.id(), each));
  }

  /** Scores a solution. */
  public Score score(HomeCareSolution solution) {
    List<String> broken = new ArrayList<>();
    Map<String, Map<String, Double>> starts = new HashMap<>();
    Map<String, Set<String>> carers = new HashMap<>();
    Set<String> seen = new HashSet<>();
    double distance = 0;
    for (Route route : solution.routes()) {
      if (!seen.add(route.caregiver())) {
        broken.add(route.caregiver() + " has two routes");
      }
      distance += drive(route, broken);
      for (Stop stop : route.stops()) {
        if (starts
                .computeIfAbsent(stop.patient(), key -> new HashMap<>())
                .put(stop.service(), stop.start())
            != null) {
          broken.add(stop.patient() + " gets " + stop.service() + " twice");
        }
        carers.computeIfAbsent(stop.patient(), key -> new HashSet<>()).add(route.caregiver());
      }
    }
    double sum = 0;
    double max = 0;
    for (Patient patient : instance.patients()) {
      Map<String, Double> given = starts.getOrDefault(patient.id(), Map.of());
      checkPatient(patient, given, carers.getOrDefault(patient.id(), Set.of()), broken);
      for (double start : given.values()) {
        double late = Math.max(0, start - patient.latest());
        sum += late;
        max = Math.max(max, late);
      }
    }
    return new Score(distance, sum, max, broken);
  }

  private double drive(Route route, List<String> broken) {
    Caregiver caregiver = caregivers.get(route.caregiver());
    double distance = 0;
    double free = 0;
    int place = 0;
    for (Stop stop : route.stops()) {
      Integer number = numbers.get(stop.patient());
      if (number == null || caregiver == null) {
        broken.add("unknown " + route.caregiver() + " or " + stop.patient());
        continue;
      }
      double travel = instance.distances()[place][HomeCareInstance.place(number)];
      if (stop.start() < free + travel - TOLERANCE) {
        broken.add(
            "%s cannot be at %s by %.3f"
                .formatted(route.caregiver(), stop.patient(), stop.start()));
      }
      if (!caregiver.abilities().contains(stop.service())) {
        broken.add(route.caregiver() + " cannot give " + stop.service());
      }
      distance += travel;
      free = stop.start() + duration(instance.patients().get(number), stop.service(), broken);
      place = HomeCareInstance.place(number);
    }
    return distance + instance.distances()[place][0];
  }

  private static double duration(Patient patient, String service, List<String> broken) {
    for (Service each : patient.services()) {
      if (each.name().equals(service)) {
        return each.duration();
      }
    }
    broken.add(patient.id() + " does not need " + service);
    return 0;
  }

  private static void checkPatient(
      Patient patient, Map<String, Double> starts, Set<String> carers, List<String> broken) {
    for (Service service : patient.services()) {
      Double start = starts.get(service.name());
      if (start == null) {
        broken.add(patient.id() + " lacks " + service.name());
      } else if (start < patient.earliest() - TOLERANCE) {
        broken.add(patient.id() + " is served before his window");
      }
    }
    if (carers.size() != patient.services().size()) {
      broken.add(patient.id() + " is served by " + carers);
    }
    if (patient.services().size() == 2 && starts.size() == 2) {
      double gap =
          starts.getOrDefault(patient.services().get(1).name(), Double.NaN)
              - starts.getOrDefault(patient.services().get(0).name(), Double.NaN);
      if (!(gap >= patient.gapMin() - TOLERANCE && gap <= patient.gapMax() + TOLERANCE)) {
        broken.add("%s has a gap of %.3f".formatted(patient.id(), gap));
      }
    }
  }
}
