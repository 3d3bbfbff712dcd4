package org.liandong.registry;

import java.util.Locale;
import org.liandong.shared.Refusal;

/**
 * 统一社会信用代码, GB 32100-2015: 18 characters from digits and capital letters without I, O, S, V, Z. The
 * first is the registering department, the second the type, then six digits of the division, nine
 * characters of the organisation code of GB 11714 with its own check character, and a check
 * character over the whole.
 *
 * @param value 18 characters, both check characters right
 */
public record UnifiedCreditCode(String value) {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ORGANISATION_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LENGTH = 18;
  private static final int MODULUS = 31;
  private static final int BASE = 3;
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int ORGANISATION_FROM = 8;
  private static final int ORGANISATION_MODULUS = 11;

  /** Refuses a value that is not such a code. */
  public UnifiedCreditCode {
    if (!shaped(value) || checkOf(value) != value.charAt(LENGTH - 1)) {
      throw new IllegalArgumentException("Not a unified social credit code");
    }
  }

  /**
   * Reads a code as people write it: spaces inside and small letters are put right.
   *
   * @throws Refusal naming what is wrong: length, a character, the check character
   */
  public static UnifiedCreditCode parse(String text) {
    String code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (code.length() != LENGTH) {
      throw Refusal.user("registry.credit-code.length", code, code.length());
    }
    for (int index = 0; index < LENGTH; index++) {
      boolean fits =
          (index >= 2 && index < ORGANISATION_FROM)
              ? Character.isDigit(code.charAt(index))
              : CHARACTERS.indexOf(code.charAt(index)) >= 0;
      if (!fits) {
        throw Refusal.user("registry.credit-code.character", code, code.charAt(index), index + 1);
      }
    }
    if (checkOf(code) != code.charAt(LENGTH - 1)) {
      throw Refusal.user("registry.credit-code.check", code);
    }
    return new UnifiedCreditCode(code);
  }

  /**
   * Registering department and type: 51 association, 52 private non-enterprise unit, 53 foundation.
   */
  public String registration() {
    return value.substring(0, 2);
  }

  /**
   * Whether the organisation code inside carries its own check character (GB 11714). Some old codes
   * in use do not, so this only warns.
   */
  public boolean organisationCodeChecks() {
    int sum = 0;
    for (int index = 0; index < ORGANISATION_WEIGHTS.length; index++) {
      sum +=
          ORGANISATION_CHARACTERS.indexOf(value.charAt(ORGANISATION_FROM + index))
              * ORGANISATION_WEIGHTS[index];
    }
    int check = (ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS) % ORGANISATION_MODULUS;
    char expected = check == 10 ? 'X' : Character.forDigit(check, 10);
    return value.charAt(ORGANISATION_FROM + ORGANISATION_WEIGHTS.length) == expected;
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean shaped(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0);
  }

  /** Weights are powers of 3 modulo 31: 1, 3, 9, 27, 19 … */
  private static char checkOf(String code) {
    int sum = 0;
    int weight = 1;
    for (int index = 0; index < LENGTH - 1; index++) {
      sum += CHARACTERS.indexOf(code.charAt(index)) * weight;
      weight = weight * BASE % MODULUS;
    }
    return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }
}
