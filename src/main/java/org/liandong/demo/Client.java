package org.liandong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.liandong.casework.RecordContact;
import org.liandong.people.NewPerson;
import org.liandong.people.Sex;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;

/**
 * Somebody an organisation of the demo city serves.
 *
 * @param who organisation that serves
 * @param place number among the organisation's clients, from 0
 * @param since first day known
 * @param home village
 * @param domain field of service
 * @param group kind of client
 * @param woman or man
 * @param born birth date
 * @param name marked as made up
 */
record Client(
    Founding who,
    int place,
    LocalDate since,
    RegionCode home,
    ServiceDomain domain,
    PopulationGroup group,
    boolean woman,
    LocalDate born,
    String name) {

  static Client of(
      Founding who, int place, LocalDate since, RegionCode home, SplittableRandom random) {
    ServiceDomain domain = domain(who, random);
    PopulationGroup group = group(domain, random);
    boolean woman = random.nextInt(100) < 56;
    return new Client(
        who,
        place,
        since,
        home,
        domain,
        group,
        woman,
        since.minusYears(age(group, random)).minusDays(random.nextInt(365)),
        DemoNames.of(random, woman));
  }

  NewPerson person() {
    return NewPerson.named(name, home)
        .withId(DemoIds.of("client/" + who.name() + "/" + place, since))
        .born(woman ? Sex.FEMALE : Sex.MALE, born)
        .recordedBy(who.id(), RecordContact.Kind.compartmentOf(domain));
  }

  /** Whether only she and her worker may be in the room. */
  boolean inPrivate() {
    return domain.sensitive();
  }

  private static ServiceDomain domain(Founding who, SplittableRandom random) {
    List<ServiceDomain> domains = who.domains();
    int chosen = (int) (domains.size() * Math.pow(random.nextDouble(), 1.6));
    return domains.get(Math.min(chosen, domains.size() - 1));
  }

  private static PopulationGroup group(ServiceDomain domain, SplittableRandom random) {
    boolean first = random.nextInt(3) > 0;
    return switch (domain) {
      case ELDERLY -> first ? PopulationGroup.OLDER_PERSON : PopulationGroup.LIVING_ALONE_ELDER;
      case CHILDREN ->
          first ? PopulationGroup.LEFT_BEHIND_CHILD : PopulationGroup.CHILD_IN_DIFFICULTY;
      case YOUTH -> PopulationGroup.YOUNG_PERSON;
      case DISABILITY -> PopulationGroup.PERSON_WITH_DISABILITY;
      case SOCIAL_ASSISTANCE ->
          first
              ? PopulationGroup.SUBSISTENCE_ALLOWANCE_RECIPIENT
              : PopulationGroup.EXTREME_POVERTY_SUPPORT;
      case POVERTY_ALLEVIATION -> PopulationGroup.LOW_INCOME_MARGINAL;
      case CORRECTION -> PopulationGroup.PERSON_UNDER_CORRECTION;
      case DRUG_REHABILITATION -> PopulationGroup.PERSON_IN_DRUG_REHABILITATION;
      case MENTAL_HEALTH -> PopulationGroup.PERSON_WITH_MENTAL_DISORDER;
      case FAMILY -> PopulationGroup.WOMAN;
      case COMMUNITY, ENVIRONMENT, OTHER -> PopulationGroup.GENERAL_PUBLIC;
    };
  }

  private static int age(PopulationGroup group, SplittableRandom random) {
    return switch (group) {
      case OLDER_PERSON, LIVING_ALONE_ELDER, EXTREME_POVERTY_SUPPORT -> 62 + random.nextInt(28);
      case LEFT_BEHIND_CHILD, CHILD_IN_DIFFICULTY -> 4 + random.nextInt(10);
      case YOUNG_PERSON -> 13 + random.nextInt(10);
      case PERSON_WITH_DISABILITY,
          SUBSISTENCE_ALLOWANCE_RECIPIENT,
          LOW_INCOME_MARGINAL,
          PERSON_UNDER_CORRECTION,
          PERSON_IN_DRUG_REHABILITATION,
          PERSON_WITH_MENTAL_DISORDER,
          WOMAN,
          GENERAL_PUBLIC ->
          20 + random.nextInt(45);
    };
  }

  /** The number by which the person is known once recorded. */
  record Known(Client client, int number) {}
}
