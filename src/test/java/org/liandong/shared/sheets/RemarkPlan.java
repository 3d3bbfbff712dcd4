package org.liandong.shared.sheets;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;

/** Remarks without a natural key, kept in memory by id. */
class RemarkPlan extends PlainPlan<RemarkPlan.Remark> {

  static final String CODE = "remarks";

  private static final ImportColumn DAY = ImportColumn.required("日期", "day");
  private static final ImportColumn TEXT = ImportColumn.required("备注", "text");
  private static final ImportColumn COUNT = ImportColumn.optional("数", "count");

  final Map<UUID, Remark> kept = new ConcurrentHashMap<>();
  int failAfter = Integer.MAX_VALUE;

  RemarkPlan() {
    super(CODE);
  }

  /** Somebody new with every permission. */
  static Viewer account() {
    return new Viewer(
        UUID.randomUUID(),
        "测试",
        EnumSet.allOf(Permission.class),
        Jurisdiction.EVERYWHERE,
        Set.of(),
        EnumSet.allOf(Compartment.class));
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(DAY, TEXT, COUNT);
  }

  @Override
  public boolean keyless() {
    return true;
  }

  @Override
  public @Nullable Remark read(ImportRow row) {
    LocalDate day = row.day(DAY);
    Long count = row.whole(COUNT, 0, 1_000);
    return day == null ? null : new Remark(day, row.text(TEXT), count == null ? 0 : count);
  }

  @Override
  public RowContent content(Remark remark) {
    return new RowContent(remark.day(), List.of(remark.text(), Long.toString(remark.count())));
  }

  @Override
  public List<RowResult> judge(List<ImportLine<Remark>> lines) {
    return lines.stream()
        .map(line ->
            new RowResult(
                kept.containsKey(line.id()) ? RowFate.SAME : RowFate.NEW, List.of(), line.id()))
        .toList();
  }

  @Override
  public List<RowResult> apply(List<ImportLine<Remark>> lines) {
    if (kept.size() >= failAfter) {
      throw new IllegalStateException("cut off");
    }
    List<RowResult> results = judge(lines);
    lines.forEach(line -> kept.putIfAbsent(line.id(), line.value()));
    return results;
  }

  /** A remark. */
  record Remark(LocalDate day, String text, long count) {}
}
