package org.liandong.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.liandong.people.NewPerson;
import org.liandong.people.Sex;
import org.liandong.registry.OrganisationKind;
import org.liandong.shared.RegionCode;
import org.liandong.workforce.NewSocialWorker;

/**
 * Who works for an organisation of the demo city and whom it serves: more of both with the years.
 *
 * @param who the organisation
 * @param weight how much it does beside the others
 * @param workers in the order they came
 * @param clients in the order they became known
 */
record Cast(Founding who, double weight, List<NewSocialWorker> workers, List<Client> clients) {

  private static final int CLIENTS_AT_FIRST = 10;
  private static final int DAYS_BETWEEN_CLIENTS = 26;
  private static final int DAYS_BETWEEN_WORKERS = 120;

  /**
   * The cast until a day.
   *
   * @param villages of each town served
   */
  static Cast of(Founding who, Map<RegionCode, List<RegionCode>> villages, LocalDate until) {
    SplittableRandom random = new SplittableRandom(DemoRun.SEED ^ who.name().hashCode());
    double weight = weight(who.kind()) * (.35 + 1.5 * random.nextDouble());
    List<NewSocialWorker> workers = new ArrayList<>();
    for (int i = 0; i < who.staff(); i++) {
      LocalDate since = who.from().plusDays((long) DAYS_BETWEEN_WORKERS * Math.max(0, i - 2));
      NewSocialWorker worker = worker(who, i, since, random);
      if (!since.isAfter(until)) {
        workers.add(worker);
      }
    }
    List<Client> clients = new ArrayList<>();
    for (int i = 0; !since(who, i).isAfter(until); i++) {
      RegionCode town = who.towns().get(random.nextInt(who.towns().size()));
      List<RegionCode> homes = villages.getOrDefault(town, List.of(town));
      RegionCode home = homes.get((int) (homes.size() * Math.pow(random.nextDouble(), 1.5)));
      clients.add(Client.of(who, i, since(who, i), home, random));
    }
    return new Cast(who, weight, List.copyOf(workers), List.copyOf(clients));
  }

  /** How many of the clients are known on the day. */
  int clientsKnown(LocalDate day) {
    long days = ChronoUnit.DAYS.between(who.from(), day);
    return Math.min(
        clients.size(), (int) Math.max(0, CLIENTS_AT_FIRST + days / DAYS_BETWEEN_CLIENTS));
  }

  /** Somebody who works there on the day. */
  UUID worker(LocalDate day, SplittableRandom random) {
    int there = 0;
    while (there < workers.size() && !workers.get(there).since().isAfter(day)) {
      there++;
    }
    return workers.get(random.nextInt(Math.max(1, there))).id();
  }

  /** Whether it serves on the day. */
  boolean serves(LocalDate day) {
    return !who.from().isAfter(day)
        && (!who.kind().equals(OrganisationKind.ELDERLY_HOME) || day.getYear() > 2014)
        && (!who.kind().equals(OrganisationKind.WELFARE_HOME) || day.getYear() > 2014);
  }

  private static LocalDate since(Founding who, int place) {
    long later = Math.max(0, place + 1 - CLIENTS_AT_FIRST);
    return who.from().plusDays(later * DAYS_BETWEEN_CLIENTS);
  }

  private static NewSocialWorker worker(
      Founding who, int place, LocalDate since, SplittableRandom random) {
    boolean woman = random.nextInt(100) < 72;
    LocalDate born = LocalDate.of(1976 + random.nextInt(22), 1, 1).plusDays(random.nextInt(365));
    RegionCode town = who.towns().get(place % who.towns().size());
    NewPerson person =
        NewPerson.named(DemoNames.of(random, woman), town)
            .withId(DemoIds.of("worker-person/" + who.name() + "/" + place, since))
            .born(woman ? Sex.FEMALE : Sex.MALE, born)
            .recordedBy(who.id(), null);
    return new NewSocialWorker(
        DemoIds.of("worker/" + who.name() + "/" + place, since), person, who.id(), town, since);
  }

  private static double weight(OrganisationKind kind) {
    return switch (kind) {
      case DOUBLE_HUNDRED_STATION -> 2.6;
      case SOCIAL_WORK_AGENCY -> 2.2;
      case CITY_ASSOCIATION, ELDERLY_HOME, WELFARE_HOME -> 1.4;
      case TOWN_ASSOCIATION, COMMUNITY -> .8;
      case UNIVERSITY, GOVERNMENT_DEPARTMENT -> 0;
    };
  }
}
