package org.liandong.statistics;

import static org.liandong.statistics.Cut.CATEGORY;
import static org.liandong.statistics.Cut.COUNTY;
import static org.liandong.statistics.Cut.DAY;
import static org.liandong.statistics.Cut.DOMAIN;
import static org.liandong.statistics.Cut.GROUP;
import static org.liandong.statistics.Cut.METHOD;
import static org.liandong.statistics.Cut.MONTH;
import static org.liandong.statistics.Cut.ORGANISATION;
import static org.liandong.statistics.Cut.PROJECT;
import static org.liandong.statistics.Cut.TOWN;
import static org.liandong.statistics.Cut.YEAR;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;

/** The figures that ship with the program. */
final class Catalogue {

  private static final Set<Cut> STANDING = Set.of(YEAR, MONTH, COUNTY, TOWN);
  static final Set<Cut> PERSONS = Set.of(YEAR, MONTH, COUNTY, TOWN, CATEGORY);
  static final Set<Cut> SERVICE =
      Set.of(YEAR, MONTH, DAY, COUNTY, TOWN, DOMAIN, METHOD, GROUP, ORGANISATION, PROJECT);
  static final Set<Fact> SERVED = Set.of(Fact.SERVICE_CONTACT, Fact.SERVICE_ATTENDANCE);
  static final Set<Fact> CONTACT = Set.of(Fact.SERVICE_CONTACT);

  /** Built-in definitions in the order they are listed. */
  static final List<FigureDefinition> BUILT_IN =
      List.of(
          standing("organisation.agencies", FigureUnit.AGENCY, "SOCIAL_WORK_AGENCY"),
          standing("organisation.stations", FigureUnit.PIECE, "DOUBLE_HUNDRED_STATION"),
          standing("organisation.town_associations", FigureUnit.PIECE, "TOWN_ASSOCIATION"),
          standing("organisation.elderly_homes", FigureUnit.AGENCY, "ELDERLY_HOME"),
          sum(
              "workforce.certified",
              FigureUnit.PERSON,
              FigureKind.STOCK,
              Set.of(Fact.CERTIFICATE_HELD),
              Measure.COUNT,
              PERSONS),
          sum(
              "workforce.exam_passed",
              FigureUnit.PERSON,
              FigureKind.FLOW,
              Set.of(Fact.EXAM_PASSED),
              Measure.COUNT,
              PERSONS),
          ratio("workforce.exam_passed.change", "workforce.exam_passed", null, PERSONS),
          flow("service.person_times", FigureUnit.PERSON_TIME, SERVED, Measure.COUNT),
          ratio("service.person_times.change", "service.person_times", null, SERVICE),
          flow("service.persons", FigureUnit.PERSON, SERVED, Measure.DISTINCT_PERSONS),
          hours("service.hours", CONTACT),
          flow("service.contacts", FigureUnit.TIME, CONTACT, Measure.RECORDS),
          flow("service.minutes", FigureUnit.MINUTE, CONTACT, Measure.MINUTES),
          ratio(
              "service.person_times_per_person",
              "service.person_times",
              "service.persons",
              SERVICE),
          new FigureDefinition(
              "service.minutes_per_person_time",
              1,
              FigureUnit.MINUTE,
              FigureKind.RATIO,
              Set.of(),
              Measure.COUNT,
              null,
              FigureFilter.NONE,
              "service.minutes",
              "service.person_times",
              SERVICE,
              true,
              1,
              1,
              null));

  private Catalogue() {}

  private static FigureDefinition standing(String code, FigureUnit unit, String category) {
    return new FigureDefinition(
        code,
        1,
        unit,
        FigureKind.STOCK,
        Set.of(Fact.ORGANISATION_STANDING),
        Measure.COUNT,
        category,
        FigureFilter.NONE,
        null,
        null,
        STANDING,
        true,
        1,
        0,
        null);
  }

  private static FigureDefinition flow(
      String code, FigureUnit unit, Set<Fact> facts, Measure measure) {
    return sum(code, unit, FigureKind.FLOW, facts, measure, SERVICE);
  }

  private static FigureDefinition sum(
      String code,
      FigureUnit unit,
      FigureKind kind,
      Set<Fact> facts,
      Measure measure,
      Set<Cut> cuts) {
    return new FigureDefinition(
        code,
        1,
        unit,
        kind,
        facts,
        measure,
        null,
        FigureFilter.NONE,
        null,
        null,
        cuts,
        true,
        1,
        0,
        null);
  }

  private static FigureDefinition hours(String code, Set<Fact> facts) {
    return new FigureDefinition(
        code,
        1,
        FigureUnit.HOUR,
        FigureKind.FLOW,
        facts,
        Measure.MINUTES,
        null,
        FigureFilter.NONE,
        null,
        null,
        SERVICE,
        true,
        60,
        1,
        null);
  }

  private static FigureDefinition ratio(
      String code, String numerator, @Nullable String denominator, Set<Cut> cuts) {
    return new FigureDefinition(
        code,
        1,
        FigureUnit.TIMES,
        FigureKind.RATIO,
        Set.of(),
        Measure.COUNT,
        null,
        FigureFilter.NONE,
        numerator,
        denominator,
        cuts,
        true,
        1,
        2,
        null);
  }
}
