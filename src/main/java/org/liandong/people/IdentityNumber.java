package org.liandong.people;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liandong.shared.Refusal;

/**
 * Identity numbers. The citizen identity number (GB 11643-1999) is six digits of place, eight of
 * birth date, three of order (odd for men) and a check character by ISO 7064 MOD 11-2. The place is
 * never compared with today's divisions: cards keep the code of the day they were issued. Place
 * 000000 is used for tests.
 */
final class IdentityNumber {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final Pattern CITIZEN = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern PERMIT = Pattern.compile("8[123]\\d{15}[\\dX]");
  private static final Pattern OTHER = Pattern.compile("[A-Z0-9]{5,20}");

  private IdentityNumber() {}

  /** The number without blanks, in capitals; refuses what cannot be one of the type. */
  static String checked(IdentityType type, String text) {
    String number = normalised(text);
    switch (type) {
      case RESIDENT_ID -> requireCitizen(number);
      case RESIDENCE_PERMIT -> {
        if (!PERMIT.matcher(number).matches()) {
          throw Refusal.user("people.identity.permit");
        }
        requireCitizen(number);
      }
      case HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT, PASSPORT, PERMANENT_RESIDENCE -> {
        if (!OTHER.matcher(number).matches()) {
          throw Refusal.user("people.identity.form");
        }
      }
    }
    return number;
  }

  /** Full-width characters narrowed, blanks and hyphens dropped, in capitals. */
  static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static void requireCitizen(String number) {
    if (!CITIZEN.matcher(number).matches()) {
      throw Refusal.user("people.identity.length");
    }
    if (birthDate(number).isEmpty()) {
      throw Refusal.user("people.identity.date");
    }
    if (check(number) != number.charAt(17)) {
      throw Refusal.user("people.identity.check");
    }
  }

  /** The check character of the first 17 digits. */
  static char check(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  /** The birth date a citizen number carries; empty when those digits are no date. */
  static Optional<LocalDate> birthDate(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** The sex a citizen number carries. */
  static Sex sex(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Whether numbers of the type carry birth date and sex. */
  static boolean isCitizen(IdentityType type) {
    return type == IdentityType.RESIDENT_ID || type == IdentityType.RESIDENCE_PERMIT;
  }

  /** First and last characters with the middle hidden, as shown in lists. */
  static String masked(String number) {
    int shown = number.length() >= 12 ? 4 : 2;
    return number.substring(0, Math.min(3, shown))
        + "*".repeat(number.length() - Math.min(3, shown) - shown)
        + number.substring(number.length() - shown);
  }
}
