package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.Refusal;

class UnifiedCreditCodeTests {

  private static final String KNOWN = "91350100M000100Y43";
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void acceptsAKnownCodeHoweverItIsWritten() {
    assertThat(UnifiedCreditCode.parse(KNOWN).value()).isEqualTo(KNOWN);
    assertThat(UnifiedCreditCode.parse(" 91350100 m000100y43 ").value()).isEqualTo(KNOWN);
    assertThat(UnifiedCreditCode.parse(KNOWN).organisationCodeChecks()).isTrue();
  }

  @Test
  void refusesEverySingleChangedCharacter() {
    for (int index = 0; index < KNOWN.length(); index++) {
      for (int choice = 0; choice < CHARACTERS.length(); choice++) {
        char other = CHARACTERS.charAt(choice);
        if (other != KNOWN.charAt(index)) {
          String changed = KNOWN.substring(0, index) + other + KNOWN.substring(index + 1);
          assertThatThrownBy(() -> UnifiedCreditCode.parse(changed))
              .as(changed)
              .isInstanceOf(Refusal.class);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y4, registry.credit-code.length",
    "9135010OM000100Y43, registry.credit-code.character",
    "91350100M0001O0Y43, registry.credit-code.character",
    "91350100M000100Y44, registry.credit-code.check",
    "91350100M000010Y43, registry.credit-code.check"
  })
  void saysWhatIsWrong(String code, String reason) {
    assertThatThrownBy(() -> UnifiedCreditCode.parse(code))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
  }

  @Test
  void fitsTheKindByDepartmentAndType() {
    UnifiedCreditCode company = UnifiedCreditCode.parse(KNOWN);
    assertThat(company.registration()).isEqualTo("91");
    assertThat(OrganisationKind.CITY_ASSOCIATION.fits(company)).isFalse();
    assertThat(OrganisationKind.DOUBLE_HUNDRED_STATION.fits(company)).isFalse();
    assertThat(OrganisationKind.SOCIAL_WORK_AGENCY.fits(company)).isTrue();
  }
}
