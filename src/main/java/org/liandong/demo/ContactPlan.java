package org.liandong.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.RecordContact;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * The service contacts of one year of the demo city: made up one by one until the person-times of
 * the year are reached, the last one as large as what is left. The same at every loading.
 */
final class ContactPlan {

  private static final int CORRECTED_EVERY = 397;
  private static final int WITHDRAWN_EVERY = 911;

  private final int year;
  private final List<Cast> casts;
  private final ToIntFunction<Client> numbers;
  private final Seasons seasons;
  private final SplittableRandom random;
  private final int target;

  ContactPlan(int year, DemoRun run, List<Cast> casts, ToIntFunction<Client> numbers) {
    this.year = year;
    this.casts = casts;
    this.numbers = numbers;
    LocalDate begin =
        casts.stream()
            .map(cast -> cast.who().from())
            .filter(day -> day.getYear() == Growth.FIRST_SERVICE)
            .min(Comparator.naturalOrder())
            .orElseGet(() -> LocalDate.of(year, 1, 1));
    this.seasons = new Seasons(year, begin, run.until());
    this.random = new SplittableRandom(DemoRun.SEED + year);
    double whole = new Seasons(year, begin, LocalDate.of(year, 12, 31)).total();
    this.target = (int) Math.round(Growth.personTimes(year) * seasons.total() / whole);
  }

  /** The year's contacts by day. */
  List<Planned> contacts() {
    List<Planned> planned = new ArrayList<>();
    int left = target;
    for (int number = 0; left > 0; number++) {
      RecordContact contact = fitted(contact(number), left);
      left -= personTimes(contact);
      planned.add(new Planned(contact, mistake(contact, number)));
      if (number % WITHDRAWN_EVERY == WITHDRAWN_EVERY - 1) {
        RecordContact twice =
            contact.withId(DemoIds.of("contact-twice/" + year, contact.time().day(), number));
        planned.add(new Planned(twice, new Mistake(null, "重复录入,撤回(演示)")));
      }
    }
    planned.sort(Comparator.comparing(entry -> entry.contact().time().day()));
    return planned;
  }

  static int personTimes(RecordContact contact) {
    return contact.served().persons().size() + contact.served().heads();
  }

  private RecordContact contact(int number) {
    LocalDate day = seasons.day(random);
    Cast cast = cast(day);
    while (cast == null) {
      day = seasons.day(random);
      cast = cast(day);
    }
    int lot = random.nextInt(100);
    if (lot < 10) {
      return activity(number, cast, day);
    }
    Client client = client(cast, day);
    return lot < 24 && !client.inPrivate()
        ? group(number, cast, client, day)
        : single(number, cast, client, day, lot);
  }

  private RecordContact single(int number, Cast cast, Client client, LocalDate day, int lot) {
    ServiceMethod method =
        lot < 66
            ? ServiceMethod.HOME_VISIT
            : lot < 80
                ? ServiceMethod.PHONE
                : lot < 92 ? ServiceMethod.OFFICE : ServiceMethod.CONSULTATION;
    int minutes = method == ServiceMethod.PHONE ? 5 + random.nextInt(20) : 20 + random.nextInt(70);
    int beside = method == ServiceMethod.HOME_VISIT && random.nextInt(7) == 0 ? 1 : 0;
    return contact(
        number,
        cast,
        client,
        day,
        new RecordContact.Served(List.of(numbers.applyAsInt(client)), beside, false),
        method,
        minutes);
  }

  private RecordContact group(int number, Cast cast, Client first, LocalDate day) {
    TreeSet<Integer> persons = new TreeSet<>();
    persons.add(numbers.applyAsInt(first));
    int wanted = 4 + random.nextInt(6);
    for (int i = 0; i < wanted; i++) {
      Client other = client(cast, day);
      if (!other.inPrivate()) {
        persons.add(numbers.applyAsInt(other));
      }
    }
    return contact(
        number,
        cast,
        first,
        day,
        new RecordContact.Served(List.copyOf(persons), random.nextInt(4), false),
        ServiceMethod.GROUP,
        60 + random.nextInt(7) * 10);
  }

  private RecordContact activity(int number, Cast cast, LocalDate day) {
    Client near = client(cast, day);
    ServiceDomain domain =
        cast.who().domains().getFirst().sensitive()
            ? ServiceDomain.COMMUNITY
            : cast.who().domains().getFirst();
    int heads = 15 + (int) (150 * Math.pow(random.nextDouble(), 1.6));
    return new RecordContact(
        DemoIds.of("contact/" + year, day, number),
        new RecordContact.Time(
            day, LocalTime.of(9 + random.nextInt(8), 30), 90 + random.nextInt(6) * 20),
        new RecordContact.Place(near.home(), null),
        new RecordContact.Staff(cast.worker(day, random), cast.who().id(), null),
        RecordContact.Served.heads(heads, heads > 90),
        new RecordContact.Kind(
            domain, ServiceMethod.COMMUNITY_ACTIVITY, PopulationGroup.GENERAL_PUBLIC, null),
        null);
  }

  private RecordContact contact(
      int number,
      Cast cast,
      Client client,
      LocalDate day,
      RecordContact.Served served,
      ServiceMethod method,
      int minutes) {
    return new RecordContact(
        DemoIds.of("contact/" + year, day, number),
        new RecordContact.Time(day, LocalTime.of(8 + random.nextInt(10), 0), minutes),
        new RecordContact.Place(client.home(), null),
        new RecordContact.Staff(cast.worker(day, random), cast.who().id(), null),
        served,
        new RecordContact.Kind(client.domain(), method, client.group(), null),
        random.nextInt(60) == 0 ? "了解近况,约定下次时间(演示)" : null);
  }

  /** The same contact, no larger than what is left of the year. */
  private static RecordContact fitted(RecordContact contact, int left) {
    if (personTimes(contact) <= left) {
      return contact;
    }
    List<Integer> persons = contact.served().persons();
    List<Integer> kept = persons.subList(0, Math.min(persons.size(), left));
    return new RecordContact(
        contact.id(),
        contact.time(),
        contact.place(),
        contact.staff(),
        new RecordContact.Served(kept, left - kept.size(), contact.served().estimated()),
        contact.kind(),
        contact.note());
  }

  private static @Nullable Mistake mistake(RecordContact right, int number) {
    if (number % CORRECTED_EVERY != CORRECTED_EVERY - 1) {
      return null;
    }
    RecordContact.Time time = right.time();
    RecordContact.Served served = right.served();
    boolean crowd = served.persons().isEmpty();
    RecordContact wrong =
        new RecordContact(
            right.id(),
            crowd ? time : new RecordContact.Time(time.day(), time.start(), time.minutes() + 100),
            right.place(),
            right.staff(),
            crowd ? RecordContact.Served.heads(served.heads() + 30, true) : served,
            right.kind(),
            right.note());
    return new Mistake(wrong, crowd ? "按签到表更正人数(演示)" : "时长多记一百分钟,更正(演示)");
  }

  private Client client(Cast cast, LocalDate day) {
    int known = Math.max(1, cast.clientsKnown(day));
    int place = (int) (known * Math.pow(random.nextDouble(), .8));
    return cast.clients().get(Math.min(place, known - 1));
  }

  private @Nullable Cast cast(LocalDate day) {
    double sum = 0;
    for (Cast cast : casts) {
      sum += cast.serves(day) ? cast.weight() : 0;
    }
    double mark = random.nextDouble() * sum;
    for (Cast cast : casts) {
      if (cast.serves(day)) {
        mark -= cast.weight();
        if (mark < 0) {
          return cast;
        }
      }
    }
    return null;
  }

  /**
   * A contact of the plan.
   *
   * @param contact as it stands in the end
   * @param mistake how it was first recorded, or null when it was right at once
   */
  record Planned(RecordContact contact, @Nullable Mistake mistake) {

    /** What is recorded first. */
    RecordContact first() {
      return mistake == null || mistake.wrong() == null ? contact : mistake.wrong();
    }
  }

  /**
   * A mistake and its mending.
   *
   * @param wrong content recorded first, or null when the contact is taken back altogether
   * @param reason given for the mending
   */
  record Mistake(@Nullable RecordContact wrong, String reason) {}
}
