package org.liandong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.liandong.linkage.planner.Carer;
import org.liandong.linkage.planner.Problem;
import org.liandong.linkage.planner.Role;
import org.liandong.linkage.planner.Sex;
import org.liandong.linkage.planner.Shift;
import org.liandong.linkage.planner.Ticks;
import org.liandong.linkage.planner.Travel;
import org.liandong.linkage.planner.Visit;
import org.liandong.linkage.planner.Weights;
import org.liandong.linkage.planner.Wish;

/**
 * A made-up town's week: 30 social workers, 120 volunteers, 600 visits, a third of them joint.
 *
 * <p>The week is one problem: time runs on from Monday 0:00, a carer has a shift for each day he
 * works, and a visit's window lies in its day. Social workers work Monday to Friday from one of
 * three stations; volunteers have two half-days of the seven, from their homes, and at most six
 * hours; every third volunteer is of the residents' committee.
 */
final class TownWeek {

  private static final int WORKERS = 30;
  private static final int VOLUNTEERS = 120;
  private static final int VISITS = 600;
  private static final int STATIONS = 3;
  private static final int DAY = 24 * 60;
  private static final List<String> TONGUES = List.of("putonghua", "wu", "yue");

  private final Random random;
  private final double[][] points = new double[STATIONS + VOLUNTEERS + VISITS][];

  private TownWeek(long seed) {
    random = new Random(seed);
  }

  /** The week of one of many towns. */
  static Problem of(long seed) {
    return new TownWeek(seed).problem();
  }

  private Problem problem() {
    for (int i = 0; i < points.length; i++) {
      points[i] = new double[] {8 * random.nextDouble(), 8 * random.nextDouble()};
    }
    List<Carer> carers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      carers.add(worker(i));
    }
    for (int i = 0; i < VOLUNTEERS; i++) {
      carers.add(volunteer(i));
    }
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < VISITS; i++) {
      visits.add(visit(i));
    }
    return new Problem(carers, visits, points.length, Travel.roads(points, 1.3, 15), Weights.TOWN);
  }

  private Carer worker(int number) {
    int station = number % STATIONS;
    List<Shift> shifts = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      shifts.add(shift(day, 8 * 60 + 30, 17 * 60 + 30, station, 8));
    }
    Set<String> abilities =
        number % 3 == 0 ? Set.of("social work", "counselling") : Set.of("social work");
    return carer("w" + number, abilities, shifts, 40);
  }

  private Carer volunteer(int number) {
    int first = random.nextInt(7);
    int second = (first + 1 + random.nextInt(6)) % 7;
    List<Shift> shifts = new ArrayList<>();
    for (int day : new int[] {Math.min(first, second), Math.max(first, second)}) {
      int begin = random.nextBoolean() ? 8 * 60 : 13 * 60;
      shifts.add(shift(day, begin, begin + 4 * 60, STATIONS + number, 4));
    }
    Set<String> abilities =
        number % 3 == 0 ? Set.of("volunteer", "committee") : Set.of("volunteer");
    return carer("v" + number, abilities, shifts, 6);
  }

  private Carer carer(String id, Set<String> abilities, List<Shift> shifts, int hours) {
    return new Carer(
        id,
        abilities,
        Set.copyOf(List.of("putonghua", TONGUES.get(random.nextInt(3)))),
        random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE,
        shifts,
        Ticks.ofMinutes(60.0 * hours),
        Set.of());
  }

  private static Shift shift(int day, int begin, int end, int place, int visitsMax) {
    return new Shift(
        Ticks.ofMinutes(day * DAY + begin),
        Ticks.ofMinutes(day * DAY + end),
        place,
        place,
        visitsMax);
  }

  private Visit visit(int number) {
    int day = random.nextInt(5);
    int begin = random.nextBoolean() ? 9 * 60 : 13 * 60 + 30;
    int length = 60 + random.nextInt(120);
    int earliest = day * DAY + begin + random.nextInt(30);
    return new Visit(
        "visit " + number,
        "client " + number,
        STATIONS + VOLUNTEERS + number,
        Ticks.ofMinutes(earliest),
        Ticks.ofMinutes(earliest + length),
        Ticks.ofMinutes(day * DAY + 17 * 60),
        1 + random.nextInt(3),
        number % 3 == 0 ? together() : alone(),
        wish(),
        null);
  }

  /** A social worker with a volunteer; of ten such visits three with the committee as well. */
  private List<Role> together() {
    int service = Ticks.ofMinutes(30 + 15 * random.nextInt(3));
    List<Role> roles = new ArrayList<>();
    roles.add(Role.together(Set.of("social work"), service));
    if (random.nextInt(10) < 3) {
      roles.add(Role.together(Set.of("committee"), service));
    }
    roles.add(
        random.nextInt(4) == 0
            ? new Role(Set.of("volunteer"), service, Ticks.ofMinutes(15), Ticks.ofMinutes(60))
            : Role.together(Set.of("volunteer"), service));
    return roles;
  }

  private List<Role> alone() {
    String ability =
        switch (random.nextInt(5)) {
          case 0 -> "counselling";
          case 1, 2 -> "social work";
          default -> "volunteer";
        };
    return List.of(Role.together(Set.of(ability), Ticks.ofMinutes(30 + 15 * random.nextInt(3))));
  }

  private Wish wish() {
    return new Wish(
        random.nextInt(3) == 0 ? Set.of(TONGUES.get(random.nextInt(3))) : Set.of(),
        random.nextInt(6) == 0 ? Sex.FEMALE : null,
        Set.of(),
        random.nextInt(2) == 0
            ? Set.of("w" + random.nextInt(WORKERS), "v" + random.nextInt(VOLUNTEERS))
            : Set.of());
  }
}
