package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Refusal;

final class IdentityNumberTests {

  /** The two samples printed in GB 11643-1999. */
  @Test
  void acceptsTheSamplesOfTheStandard() {
    assertThat(Identity.resident("11010519491231002X").number()).isEqualTo("11010519491231002X");
    assertThat(Identity.resident("440524188001010014").number()).isEqualTo("440524188001010014");
  }

  @Test
  void readsBlanksLowerCaseAndFullWidth() {
    assertThat(Identity.resident(" 110105 19491231 002x").number()).endsWith("002X");
    assertThat(Identity.resident("11010519491231002X").number()).isEqualTo("11010519491231002X");
  }

  @Test
  void everySingleChangedDigitIsNoticed() {
    String number = "11010519491231002X";
    for (int position = 0; position < 17; position++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != number.charAt(position)) {
          String changed = number.substring(0, position) + digit + number.substring(position + 1);
          assertThatThrownBy(() -> Identity.resident(changed)).isInstanceOf(Refusal.class);
        }
      }
    }
    for (String check : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")) {
      assertThatThrownBy(() -> Identity.resident(number.substring(0, 17) + check))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void knowsBirthDateAndSexAndNeverAsksWhereThePlaceIs() {
    assertThat(IdentityNumber.birthDate("11010519491231002X")).contains(LocalDate.of(1949, 12, 31));
    assertThat(IdentityNumber.sex("11010519491231002X")).isEqualTo(Sex.FEMALE);
    String body = "00000020010230001";
    assertThatThrownBy(() -> Identity.resident(body + IdentityNumber.check(body)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("people.identity.date"));
    assertThat(Identity.resident(PeopleFixtures.identityNumber()).number()).startsWith("000000");
  }

  @Test
  void takesOtherDocumentsByTheirForm() {
    assertThat(Identity.of(IdentityType.PASSPORT, "e12345678").number()).isEqualTo("E12345678");
    assertThatThrownBy(() -> Identity.of(IdentityType.PASSPORT, "E-1!"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Identity.of(IdentityType.RESIDENCE_PERMIT, "11010519491231002X"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void masksTheMiddle() {
    assertThat(IdentityNumber.masked("11010519491231002X")).isEqualTo("110***********002X");
    assertThat(IdentityNumber.masked("E12345678")).isEqualTo("E1*****78");
  }
}
