package org.liandong.linkage.planner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason has words in both languages, and the words take its values. */
final class JustificationTextTests {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void hasWordsForEveryKindOfReason(String language) throws IOException {
    Properties texts = texts(language);
    assertThat(all())
        .hasSize(33)
        .allSatisfy(reason -> assertThat(texts.stringPropertyNames()).contains(reason.code()));
    assertThat(texts.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(all().map(Justification::code).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "zh, '陈 不具备所需能力：陪聊。', '如 陈 多工作一小时，可以安排：从第 540 分钟开始。'",
    "en, '陈 lacks the abilities needed: 陪聊.', 'Possible if 陈 worked an hour more: at minute 540.'"
  })
  void putsTheValuesIntoTheWords(String language, String obstacle, String relaxation)
      throws IOException {
    Properties texts = texts(language);
    assertThat(text(texts, language, new Obstacle(Obstacle.Kind.ABILITY, "陈", "陪聊")))
        .isEqualTo(obstacle);
    assertThat(text(texts, language, new Relaxation(Relaxation.Kind.HOUR, "陈", "", 540_000)))
        .isEqualTo(relaxation);
  }

  @ParameterizedTest
  @CsvSource({"zh, 迟到共增加 7.5 分钟，计 15。", "en, 'Lateness: 7.5 minutes more in all, costing 15.'"})
  void givesTimesInMinutes(String language, String expected) throws IOException {
    assertThat(text(texts(language), language, new Difference(Term.LATENESS, 7_500, 15_000)))
        .isEqualTo(expected);
  }

  private static Stream<Justification> all() {
    return Stream.of(
            Arrays.stream(Term.values()).map(term -> new Difference(term, 1, 1)),
            Arrays.stream(Obstacle.Kind.values()).map(kind -> new Obstacle(kind, "a", "b")),
            Arrays.stream(Relaxation.Kind.values()).map(kind -> new Relaxation(kind, "a", "b", 1)),
            Arrays.stream(GivingWay.Conflict.Kind.values())
                .map(kind -> new GivingWay.Conflict(kind, List.of("a"), "b", 1)))
        .flatMap(each -> each);
  }

  private static String text(Properties texts, String language, Justification reason) {
    return new MessageFormat(texts.getProperty(reason.code()), Locale.of(language))
        .format(reason.values().toArray());
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/messages/linkage_%s.properties".formatted(language)),
            UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
