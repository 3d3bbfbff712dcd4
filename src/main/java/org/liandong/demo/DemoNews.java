package org.liandong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.liandong.publicity.NewsItem;
import org.liandong.publicity.Wording;
import org.springframework.core.io.ClassPathResource;

/**
 * News of the demo city, each marked as made up. In the file an item is seven lines: day, then
 * title, summary and body, each in Chinese and English; {@code \n} begins a new line of a body.
 */
final class DemoNews {

  private static final String FILE = "demo/news.txt";

  private DemoNews() {}

  static List<NewsItem> all() {
    try {
      String text = new ClassPathResource(FILE).getContentAsString(UTF_8);
      return Arrays.stream(text.strip().split("\n\n", -1)).map(DemoNews::item).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static NewsItem item(String block) {
    String[] lines = block.split("\n", -1);
    LocalDate day = LocalDate.parse(lines[0]);
    return new NewsItem(
        DemoIds.of("news/" + lines[1], day),
        new Wording(lines[1], lines[2]),
        new Wording(lines[3], lines[4]),
        new Wording(unfolded(lines[5]), unfolded(lines[6])),
        day,
        0);
  }

  private static String unfolded(String line) {
    return line.replace("\\n", "\n");
  }
}
