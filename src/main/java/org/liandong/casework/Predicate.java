package org.liandong.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.CodeRange;
import org.liandong.shared.RegionCode;
import org.liandong.shared.RegionCode.Level;
import org.liandong.shared.Viewer;

/** A filter as SQL: fixed conditions, their values as parameters. */
final class Predicate {

  private static final long COUNTY_SPAN = Level.COUNTY.span();

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  private Predicate() {}

  static Predicate of(ContactFilter filter) {
    Predicate predicate = new Predicate();
    predicate.addReach(Viewer.current(), filter);
    if (filter.from() != null) {
      predicate.add("occurred_on >= ?", filter.from());
    }
    if (filter.to() != null) {
      predicate.add("occurred_on <= ?", filter.to());
    }
    if (filter.region() != null) {
      CodeRange range = filter.region().range();
      predicate.add("region >= ? and region < ?", range.low(), range.high());
    }
    if (filter.organisation() != null) {
      predicate.add("organisation = ?", filter.organisation());
    }
    if (filter.worker() != null) {
      predicate.add("worker = ?", filter.worker());
    }
    if (filter.domain() != null) {
      predicate.add("domain = ?", filter.domain().name());
    }
    if (filter.method() != null) {
      predicate.add("method = ?", filter.method().name());
    }
    if (filter.group() != null) {
      predicate.add("population_group = ?", filter.group().name());
    }
    predicate.addState(filter.state());
    return predicate;
  }

  void add(String condition, Object... bound) {
    conditions.add(condition);
    values.addAll(Arrays.asList(bound));
  }

  String text() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  List<Object> values() {
    return values;
  }

  List<Object> with(Object last) {
    List<Object> all = new ArrayList<>(values);
    all.add(last);
    return all;
  }

  /**
   * Says to the planner what the row policy implies anyway, so that it finds a county's rows in
   * order by index instead of passing over the rows of others.
   */
  private void addReach(Viewer viewer, ContactFilter filter) {
    RegionCode wanted = filter.region();
    if (wanted != null && wanted.level().compareTo(Level.COUNTY) >= 0) {
      add("county = ?", wanted.value() / COUNTY_SPAN);
      return;
    }
    List<CodeRange> ranges = viewer.jurisdiction().ranges();
    if (ranges.isEmpty() && viewer.organisations().size() == 1) {
      add("organisation = ?", viewer.organisations().iterator().next());
    } else if (!ranges.isEmpty() && viewer.organisations().isEmpty()) {
      Set<Long> counties = new HashSet<>();
      for (CodeRange range : ranges) {
        counties.add(range.low() / COUNTY_SPAN);
        counties.add((range.high() - 1) / COUNTY_SPAN);
      }
      if (counties.size() == 1) {
        add("county = ?", counties.iterator().next());
      }
    }
  }

  private void addState(ContactFilter.@Nullable State state) {
    if (state == null) {
      return;
    }
    switch (state) {
      case COUNTED -> add("status = 'STANDING' and uncounted is null");
      case UNCOUNTED -> add("status = 'STANDING' and uncounted is not null");
      case CORRECTED -> add("status = 'STANDING' and version > 1");
      case WITHDRAWN -> add("status = 'WITHDRAWN'");
    }
  }
}
