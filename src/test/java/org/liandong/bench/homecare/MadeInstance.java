package org.liandong.bench.homecare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.liandong.bench.homecare.HomeCareInstance.Caregiver;
import org.liandong.bench.homecare.HomeCareInstance.Patient;
import org.liandong.bench.homecare.HomeCareInstance.Service;

/**
 * Made-up instances of the shape of the published ones, of any size: whole coordinates on a square
 * of 100 minutes' side, a caregiver for every five patients, windows of two hours, one duration for
 * all services. Of ten patients three need two services, half of these at one time, the others one
 * after the other; a caregiver gives one to three services of either the first or the second half.
 */
public final class MadeInstance {

  private static final int SIDE = 100;
  private static final int PATIENTS_EACH = 5;
  private static final int WINDOW = 120;
  private static final int LAST_WINDOW = 400;

  private final Random random;
  private final int duration;

  private MadeInstance(long seed) {
    random = new Random(seed);
    duration = 10 + random.nextInt(11);
  }

  /** The instance with so many patients, the same for one seed. */
  public static HomeCareInstance of(int patients, long seed) {
    return new MadeInstance(seed).make(patients, "made_%d_%d".formatted(patients, seed));
  }

  private HomeCareInstance make(int count, String name) {
    double[][] points = new double[count + 1][];
    for (int i = 0; i <= count; i++) {
      points[i] = new double[] {random.nextInt(SIDE), random.nextInt(SIDE)};
    }
    double[][] distances = new double[count + 1][count + 1];
    for (int from = 0; from <= count; from++) {
      for (int to = 0; to <= count; to++) {
        distances[from][to] =
            rounded(Math.hypot(points[from][0] - points[to][0], points[from][1] - points[to][1]));
      }
    }
    List<Patient> patients = new ArrayList<>();
    int joint = Math.round(0.3f * count);
    for (int i = 0; i < count; i++) {
      patients.add(patient(i, i >= count - joint, i >= count - joint / 2));
    }
    List<Caregiver> caregivers = new ArrayList<>();
    for (int i = 0; i < Math.max(2, count / PATIENTS_EACH); i++) {
      caregivers.add(caregiver(i));
    }
    return new HomeCareInstance(name, patients, caregivers, distances);
  }

  /** To three decimals, as published. */
  private static double rounded(double way) {
    return Math.round(1000 * way) / 1000.0;
  }

  /** One after the other the two services may start from once to twice a gap apart. */
  private Patient patient(int number, boolean joint, boolean inSequence) {
    int earliest = random.nextInt(LAST_WINDOW);
    List<Service> services = new ArrayList<>();
    services.add(service(joint ? random.nextInt(3) : random.nextInt(6)));
    if (joint) {
      services.add(service(3 + random.nextInt(3)));
    }
    int gap = inSequence ? 1 + random.nextInt(60) : 0;
    return new Patient(
        "p" + (number + 1), earliest, earliest + (double) WINDOW, services, gap, 2.0 * gap);
  }

  private Service service(int number) {
    return new Service("s" + (number + 1), duration);
  }

  /** The first two can give everything between them. */
  private Caregiver caregiver(int number) {
    int half = number < 2 ? 3 * number : 3 * random.nextInt(2);
    int count = number < 2 ? 3 : 1 + random.nextInt(3);
    Set<String> abilities = new TreeSet<>();
    while (abilities.size() < count) {
      abilities.add("s" + (half + random.nextInt(3) + 1));
    }
    return new Caregiver("c" + (number + 1), abilities);
  }
}
