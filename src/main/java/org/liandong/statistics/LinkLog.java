package org.liandong.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every linking and unlinking of persons so far. A link made when the log had N entries counts in
 * questions about everything, and about sizes above N; a figure answered for size N stays as it
 * was.
 *
 * @param events in the order they happened
 * @param links what all of them together leave
 */
record LinkLog(List<Event> events, Links links) {

  static final LinkLog NONE = new LinkLog(List.of(), Links.NONE);

  static LinkLog of(List<Event> events) {
    return new LinkLog(List.copyOf(events), links(events));
  }

  /** The links that hold for the first so many leaves; for everything, all. */
  Links asOf(long leaves) {
    return leaves == Long.MAX_VALUE
        ? links
        : links(events.stream().filter(event -> event.treeSize < leaves).toList());
  }

  /** How many changes hold for no size of a log that has so many leaves. */
  long pending(long leaves) {
    return events.stream().filter(event -> event.treeSize >= leaves).count();
  }

  private static Links links(List<Event> events) {
    Map<Integer, Integer> steps = new HashMap<>();
    for (Event event : events) {
      if (event.canonical == null) {
        steps.remove(event.number);
      } else {
        steps.put(event.number, event.canonical);
      }
    }
    return Links.of(steps);
  }

  /**
   * A linking, or an unlinking.
   *
   * @param number of the duplicate
   * @param canonical for whom it stands; null for nobody else any more
   * @param treeSize of the log when it happened
   */
  record Event(int number, @Nullable Integer canonical, long treeSize) {}
}
