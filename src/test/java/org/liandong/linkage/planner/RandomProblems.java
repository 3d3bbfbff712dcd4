package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Problems made by chance from a seed, in which every kind of rule and term occurs. */
final class RandomProblems {

  private static final int PLACES = 20;

  private final Random random;

  RandomProblems(long seed) {
    random = new Random(seed);
  }

  Problem any(int carers, int visits) {
    double[][] points = new double[PLACES][];
    for (int i = 0; i < PLACES; i++) {
      points[i] = new double[] {random.nextDouble() * 20, random.nextDouble() * 20};
    }
    List<Carer> people = new ArrayList<>();
    for (int i = 0; i < carers; i++) {
      people.add(carer(i));
    }
    List<Visit> doors = new ArrayList<>();
    for (int i = 0; i < visits; i++) {
      doors.add(visit(i, people));
    }
    return new Problem(
        people,
        doors,
        PLACES,
        Travel.roads(points, 1.3, 30),
        new Weights(
            1,
            1 + random.nextInt(3),
            random.nextInt(3),
            500,
            300,
            random.nextInt(2),
            300_000,
            900,
            1));
  }

  private Carer carer(int number) {
    List<Shift> shifts = new ArrayList<>();
    for (int day = 0; day < 1 + random.nextInt(2); day++) {
      int begin = Ticks.ofMinutes(1440.0 * day + random.nextInt(60));
      shifts.add(
          new Shift(
              begin,
              begin + Ticks.ofMinutes(300 + random.nextInt(300)),
              random.nextInt(PLACES),
              random.nextInt(PLACES),
              2 + random.nextInt(8)));
    }
    return new Carer(
        "c" + number,
        some("a", 3, 0.7),
        some("l", 3, 0.5),
        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
        shifts,
        Ticks.ofMinutes(120 + random.nextInt(400)),
        random.nextInt(4) == 0
            ? Set.of("c" + random.nextInt(4), "p" + random.nextInt(9))
            : Set.of());
  }

  private Visit visit(int number, List<Carer> people) {
    List<Role> roles = new ArrayList<>();
    int count = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      int gap = i == 0 || random.nextBoolean() ? 0 : Ticks.ofMinutes(random.nextInt(60));
      int play = gap == 0 ? 0 : Ticks.ofMinutes(random.nextInt(30));
      roles.add(new Role(some("a", 3, 0.3), Ticks.ofMinutes(random.nextInt(40)), gap, gap + play));
    }
    int earliest = Ticks.ofMinutes(random.nextInt(400) + (random.nextInt(4) == 0 ? 1440 : 0));
    int latest = earliest + Ticks.ofMinutes(random.nextInt(120));
    int deadline =
        random.nextBoolean() ? Ticks.NEVER : latest + Ticks.ofMinutes(random.nextInt(200));
    return new Visit(
        "v" + number,
        "p" + number / 2,
        random.nextInt(PLACES),
        earliest,
        latest,
        deadline,
        1 + random.nextInt(3),
        roles,
        wish(),
        random.nextInt(3) == 0 ? promise(people, count, earliest) : null);
  }

  private Wish wish() {
    return new Wish(
        some("l", 3, 0.2),
        random.nextInt(4) == 0 ? Sex.FEMALE : null,
        some("c", 6, 0.1),
        some("c", 6, 0.2));
  }

  private Promise promise(List<Carer> people, int count, int earliest) {
    List<String> who = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      who.add(people.get(random.nextInt(people.size())).id());
    }
    return new Promise(who, earliest + Ticks.ofMinutes(random.nextInt(90)), random.nextInt(4) == 0);
  }

  private Set<String> some(String letter, int count, double chance) {
    Set<String> chosen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      if (random.nextDouble() < chance) {
        chosen.add(letter + i);
      }
    }
    return chosen;
  }
}
