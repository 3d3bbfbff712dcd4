package org.liandong.people;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.liandong.shared.RegionCode;

/** Persons for tests; their identity numbers carry the place 000000, which no card has. */
public final class PeopleFixtures {

  private PeopleFixtures() {}

  /** A person with an identity number nobody else has. */
  public static NewPerson aPerson(String name, RegionCode region) {
    return NewPerson.named(name, region).with(Identity.resident(identityNumber()));
  }

  /** A valid number of place 000000. */
  public static String identityNumber() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String body =
        String.format(
            Locale.ROOT,
            "000000%04d%02d%02d%03d",
            random.nextInt(1920, 2010),
            random.nextInt(1, 13),
            random.nextInt(1, 29),
            random.nextInt(1000));
    return body + IdentityNumber.check(body);
  }

  /** Seven digits. */
  public static String serial() {
    return Integer.toString(ThreadLocalRandom.current().nextInt(3_000_000, 9_999_999));
  }
}
