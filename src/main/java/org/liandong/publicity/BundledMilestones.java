package org.liandong.publicity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the city's milestones when there is none yet: a CSV of first year, last year, precision,
 * Chinese, English. What staff change later stays changed.
 */
@Component
@Order(20)
class BundledMilestones implements ApplicationRunner {

  private static final Pattern FIELD =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");
  private static final int COLUMNS = 5;

  private final MilestoneRecords records;
  private final TransactionTemplate transaction;
  private final Resource file;

  BundledMilestones(
      MilestoneRecords records,
      TransactionTemplate transaction,
      @Value("${liandong.publicity.milestones}") Resource file) {
    this.records = records;
    this.transaction = transaction;
    this.file = file;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> load()));
  }

  private void load() {
    if (records.isEmpty()) {
      read().forEach(records::write);
    }
  }

  /** The milestones of the file, in its order. */
  List<Milestone> read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.getInputStream(), UTF_8))) {
      return reader.lines().skip(1).filter(line -> !line.isBlank()).map(this::milestone).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Milestone milestone(String line) {
    List<String> fields = fields(line);
    if (fields.size() != COLUMNS) {
      throw new IllegalStateException("%s: not five columns: %s".formatted(file, line));
    }
    return new Milestone(
        UUID.nameUUIDFromBytes(line.getBytes(UTF_8)),
        Integer.parseInt(fields.get(0)),
        Integer.parseInt(fields.get(1)),
        Milestone.Precision.valueOf(fields.get(2).toUpperCase(Locale.ROOT)),
        new Wording(fields.get(3), fields.get(4)),
        0);
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher(line);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      fields.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
      if (matcher.group(3).isEmpty()) {
        break;
      }
    }
    return fields;
  }
}
