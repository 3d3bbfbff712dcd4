package org.liandong.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Regions;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pass lines of the examination by year and place. The line of the narrowest place counts, 60 where
 * there is none. Results recorded before a line came are judged by it too, and their entries
 * follow.
 */
@Service
public class PassLines {

  private static final int FIRST_YEAR = 2008;
  private static final int LINE_MAX = 100;
  private static final int CHANGES_SHOWN = 100;

  private final PassLineRows lines;
  private final ExamRows exams;
  private final ExamLedger ledger;
  private final WholeCity wholeCity;
  private final Regions regions;
  private final Clock clock;

  PassLines(
      PassLineRows lines,
      ExamRows exams,
      ExamLedger ledger,
      WholeCity wholeCity,
      Regions regions,
      Clock clock) {
    this.lines = lines;
    this.exams = exams;
    this.ledger = ledger;
    this.wholeCity = wholeCity;
    this.regions = regions;
    this.clock = clock;
  }

  /** Every line that differs from 60, latest year first. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<PassLine> all() {
    return lines.all();
  }

  /** What was done to the lines, newest first, at most the last hundred. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<PassLineChange> changes() {
    return lines.changes(CHANGES_SHOWN);
  }

  /**
   * Sets the line of a year and place and judges its results by it.
   *
   * @return how many results are judged by another line now
   * @throws Refusal when year, place or line cannot be, the line stands already, or no reason is
   *     given
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public int set(PassLine line, String reason) {
    int thisYear = LocalDate.now(clock).getYear();
    if (line.year() < FIRST_YEAR || line.year() > thisYear) {
      throw Refusal.user(
          "workforce.exam.year", Integer.toString(FIRST_YEAR), Integer.toString(thisYear));
    }
    if (line.line() < 0 || line.line() > LINE_MAX) {
      throw Refusal.user("workforce.pass-line.points");
    }
    regions.require(line.region());
    requireMine(line.region(), reason);
    Integer before = lines.line(line.year(), line.region()).orElse(null);
    if (before != null && before == line.line()) {
      throw Refusal.conflict("workforce.pass-line.stands");
    }
    lines.set(line);
    lines.note(line.year(), line.region(), before, line.line(), reason.strip());
    return judge(line.year(), line.region(), reason.strip());
  }

  /**
   * Takes the line of a year and place away; the next wider one, or 60, counts again.
   *
   * @return how many results are judged by another line now
   * @throws Refusal when there is no such line, or no reason is given
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public int end(int year, RegionCode region, String reason) {
    requireMine(region, reason);
    @Nullable Integer before = lines.line(year, region).orElse(null);
    if (before == null) {
      throw Refusal.notFound("workforce.pass-line.none");
    }
    lines.remove(year, region);
    lines.note(year, region, before, null, reason.strip());
    return judge(year, region, reason.strip());
  }

  private void requireMine(RegionCode region, String reason) {
    Viewer.current().requireReach(region, null);
    if (reason.isBlank()) {
      throw Refusal.user("workforce.reason.missing");
    }
    lines.lock();
  }

  private int judge(int year, RegionCode region, String reason) {
    Map<Integer, List<PassLineRows.Judged>> byLine =
        lines.results(year, region).stream()
            .collect(
                Collectors.groupingBy(
                    result -> exams.passLine(year, result.region()),
                    TreeMap::new,
                    Collectors.toList()));
    int changed = 0;
    for (Map.Entry<Integer, List<PassLineRows.Judged>> group : byLine.entrySet()) {
      List<PassLineRows.Judged> anew =
          group.getValue().stream().filter(result -> result.line() != group.getKey()).toList();
      if (!anew.isEmpty()) {
        lines.judge(anew.stream().map(PassLineRows.Judged::id).toList(), group.getKey());
        List<Integer> persons = anew.stream().map(PassLineRows.Judged::person).distinct().toList();
        wholeCity.run(() -> ledger.recount(persons, reason));
        changed += anew.size();
      }
    }
    return changed;
  }
}
