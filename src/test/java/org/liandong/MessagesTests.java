package org.liandong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Both languages hold the same keys, with the same places to fill, and every key named in the code
 * exists.
 */
final class MessagesTests {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Pattern TEMPLATE_KEY = Pattern.compile("\\.text\\(\\s*\"([a-z][\\w.-]+)\"");
  private static final Pattern REFUSAL_KEY =
      Pattern.compile(
          "(?:Refusal\\s*\\.\\s*)(?:user|conflict|notFound|forbidden|tooMany)\\(\\s*\"([\\w.-]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");

  @Test
  void bothLanguagesHoldTheSameKeysAndPlaces() throws IOException {
    for (Path chinese : bundles("_zh.properties")) {
      Path english =
          chinese.resolveSibling(chinese.getFileName().toString().replace("_zh.", "_en."));
      Properties inChinese = load(chinese);
      Properties inEnglish = load(english);
      assertThat(inEnglish.stringPropertyNames())
          .as(english.toString())
          .containsExactlyInAnyOrderElementsOf(inChinese.stringPropertyNames());
      for (String key : inChinese.stringPropertyNames()) {
        assertThat(places(inEnglish.getProperty(key)))
            .as("places of %s", key)
            .isEqualTo(places(inChinese.getProperty(key)));
      }
    }
  }

  @Test
  void everyKeyNamedInCodeAndTemplatesExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    Set<String> keys = allKeys();
    for (Path source : sources()) {
      String text = Files.readString(source);
      find(TEMPLATE_KEY, text).filter(key -> !keys.contains(key)).forEach(missing::add);
      find(REFUSAL_KEY, text)
          .map(code -> "refusal." + code)
          .filter(key -> !keys.contains(key))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyIsNamedSomewhere() throws IOException {
    String all = sources().stream().map(MessagesTests::read).collect(Collectors.joining("\n"));
    assertThat(allKeys())
        .filteredOn(key -> !key.startsWith("enum."))
        .allSatisfy(key ->
            assertThat(
                    all.contains('"' + key + '"')
                        || all.contains('"' + key.replaceFirst("^refusal\\.", "") + '"')
                        || all.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"'))
                .as("key %s is used", key)
                .isTrue());
  }

  private static Set<String> allKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path bundle : bundles("_zh.properties")) {
      keys.addAll(load(bundle).stringPropertyNames());
    }
    return keys;
  }

  private static List<Path> bundles(String ending) throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> jte = Files.walk(Path.of("src/main/jte"))) {
      return Stream.concat(java, jte).filter(Files::isRegularFile).toList();
    }
  }

  private static Stream<String> find(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
