package org.liandong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.liandong.people.NewPerson;
import org.liandong.people.Sex;
import org.liandong.shared.RegionCode;
import org.liandong.workforce.NewCertificate;
import org.liandong.workforce.NewExamResult;
import org.liandong.workforce.ProfessionalLevel;

/**
 * Somebody of the demo city who passed the examination, once or again at a higher level.
 *
 * @param number among the holders, from 0
 * @param person made up
 * @param passes in the order of the years
 */
record Holder(int number, NewPerson person, List<Pass> passes) {

  private static final int EXAM_MONTH = 6;
  private static final int CERTIFICATE_MONTH = 11;

  /**
   * A pass.
   *
   * @param year of the examination
   * @param level passed
   */
  record Pass(int year, ProfessionalLevel level) {}

  /** Everybody who passed until the day, by the passes of each year. */
  static List<Holder> all(List<RegionCode> towns, LocalDate until) {
    SplittableRandom random = new SplittableRandom(DemoRun.SEED);
    List<Holder> holders = new ArrayList<>();
    int[] raised = {0};
    for (int year = Growth.FIRST_EXAM; year <= until.getYear(); year++) {
      Growth.Passes passes = Growth.passes(year, until);
      raise(holders, raised, year, passes.again());
      for (int i = passes.again(); i < passes.all(); i++) {
        ProfessionalLevel level =
            random.nextInt(100) < 72
                ? ProfessionalLevel.ASSISTANT_SOCIAL_WORKER
                : ProfessionalLevel.SOCIAL_WORKER;
        NewPerson person = person(holders.size(), year, towns, random);
        List<Pass> own = new ArrayList<>();
        own.add(new Pass(year, level));
        holders.add(new Holder(holders.size(), person, own));
      }
    }
    return holders;
  }

  List<NewExamResult> results() {
    return passes.stream()
        .map(pass ->
            new NewExamResult(
                DemoIds.of("exam/" + number + "/" + pass.level(), held(pass)),
                person,
                pass.year(),
                pass.level(),
                Map.of(),
                true,
                held(pass),
                person.region(),
                null))
        .toList();
  }

  List<NewCertificate> certificates() {
    return passes.stream()
        .map(pass ->
            new NewCertificate(
                DemoIds.of("certificate/" + number + "/" + pass.level(), issued(pass)),
                person,
                pass.level(),
                "演示%d%05d".formatted(pass.year(), number),
                issued(pass),
                person.region(),
                null))
        .toList();
  }

  /** The next in line who holds no more than a lower level sits for the next one. */
  private static void raise(List<Holder> holders, int[] raised, int year, int wanted) {
    for (int done = 0; done < wanted; raised[0]++) {
      Holder holder = holders.get(raised[0]);
      ProfessionalLevel level = holder.passes.getLast().level();
      if (level == ProfessionalLevel.SENIOR_SOCIAL_WORKER
          || holder.passes.getLast().year() >= year) {
        continue;
      }
      boolean assistant = level == ProfessionalLevel.ASSISTANT_SOCIAL_WORKER;
      if (!assistant && year < 2019) {
        continue;
      }
      holder.passes.add(
          new Pass(
              year,
              assistant
                  ? ProfessionalLevel.SOCIAL_WORKER
                  : ProfessionalLevel.SENIOR_SOCIAL_WORKER));
      done++;
    }
  }

  private static NewPerson person(
      int number, int year, List<RegionCode> towns, SplittableRandom random) {
    boolean woman = random.nextInt(100) < 70;
    LocalDate first = LocalDate.of(year, EXAM_MONTH, 1);
    RegionCode town = towns.get((int) (towns.size() * Math.pow(random.nextDouble(), 1.7)));
    return NewPerson.named(DemoNames.of(random, woman), town)
        .withId(DemoIds.of("holder/" + number, first))
        .born(
            woman ? Sex.FEMALE : Sex.MALE,
            first.minusYears(22 + random.nextInt(20)).minusDays(random.nextInt(365)));
  }

  private static LocalDate held(Pass pass) {
    return LocalDate.of(pass.year(), EXAM_MONTH, 16);
  }

  private static LocalDate issued(Pass pass) {
    return LocalDate.of(pass.year(), CERTIFICATE_MONTH, 20);
  }
}
