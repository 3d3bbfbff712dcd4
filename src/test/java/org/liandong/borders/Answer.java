package org.liandong.borders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the program answered. */
record Answer(HttpResponse<byte[]> response) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern FORGERY_TOKEN = Pattern.compile("[A-Za-z0-9_-]{80,}={0,2}");
  private static final Pattern OF_THE_LOG =
      Pattern.compile("\"(?:treeSize|receipt)\":(?:\\d+|\\{.*})");

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  boolean isSound() {
    return status() >= 200 && status() < 400;
  }

  /** The text; of a workbook that of its sheets. */
  String text() {
    byte[] body = response.body();
    return body.length > 1 && body[0] == 'P' && body[1] == 'K'
        ? sheets(body)
        : new String(body, StandardCharsets.UTF_8);
  }

  Document page() {
    return Jsoup.parse(text());
  }

  /** The value of the field in a small JSON answer. */
  String field(String name) {
    Matcher found = Pattern.compile("\"%s\":\"?([^\",}]+)".formatted(name)).matcher(text());
    if (!found.find()) {
      throw new AssertionError("No " + name + " in " + text());
    }
    return found.group(1);
  }

  /** Everything but ids and what is drawn anew for every answer. */
  String comparable() {
    String text = text();
    if (header("Content-Type").startsWith("text/html")) {
      Document page = Jsoup.parse(text);
      page.select("#receipt, .receipt, [href=/log/checkpoint]").remove();
      text = page.outerHtml();
    } else if (header("Content-Type").contains("json")) {
      text = OF_THE_LOG.matcher(text).replaceAll("");
    }
    String all = status() + " " + header("Location") + "\n" + text;
    return FORGERY_TOKEN.matcher(ID.matcher(all).replaceAll("#")).replaceAll("*");
  }

  private static String sheets(byte[] workbook) {
    StringBuilder text = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile("border", ".xlsx"), workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          if (entry.getName().matches("xl/(worksheets/.*|sharedStrings).xml")) {
            byte[] part = zip.getInputStream(entry).readAllBytes();
            text.append(new String(part, StandardCharsets.UTF_8)).append('\n');
          }
        }
      }
      Files.delete(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return text.toString();
  }
}
