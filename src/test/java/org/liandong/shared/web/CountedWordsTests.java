package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** How many there are decides in English between one word and the other. */
final class CountedWordsTests {

  private final MessageSource messages;

  CountedWordsTests() throws IOException {
    messages = WebConfiguration.messageSource();
  }

  @Test
  void oneIsNotCalledMany() {
    assertThat(english("list.rows", 0)).isEqualTo("0 rows");
    assertThat(english("list.rows", 1)).isEqualTo("1 row");
    assertThat(english("list.rows", 2427L)).isEqualTo("2,427 rows");
    assertThat(english("list.export-rows", 1)).isEqualTo("Export this row");
    assertThat(english("list.export-rows", 200_019L)).isEqualTo("Export these 200,019 rows");
    assertThat(english("workforce.exams.count", "2026", 1, 1))
        .isEqualTo("2026 · 1 result · 1 passed");
    assertThat(english("sheets.today.errors", "workers.xlsx", 1))
        .isEqualTo("workers.xlsx: 1 row cannot be imported; mend it, then confirm");
  }

  @Test
  void chineseGroupsNumbersToo() {
    assertThat(new Texts(messages, Locale.CHINESE).text("list.rows", 2427L)).contains("2,427");
  }

  private String english(String key, Object... arguments) {
    return new Texts(messages, Locale.ENGLISH).text(key, arguments);
  }
}
