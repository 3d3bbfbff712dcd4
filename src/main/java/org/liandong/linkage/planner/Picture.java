package org.liandong.linkage.planner;

/** A tour as it once was, to return to. */
final class Picture {

  long cost = Long.MAX_VALUE;
  final int[] next;
  final int[] prev;
  final int[] route;
  final int[] leave;
  final double[] key;
  private final int[] count;
  private final long[] work;
  private long fixed;
  private long lateSum;
  private long postponed;
  private int worst;

  Picture(Tour tour) {
    next = tour.next.clone();
    prev = tour.prev.clone();
    route = tour.route.clone();
    leave = tour.leave.clone();
    key = tour.key.clone();
    count = tour.count.clone();
    work = tour.work.clone();
  }

  private Picture(Picture other) {
    cost = other.cost;
    next = other.next.clone();
    prev = other.prev.clone();
    route = other.route.clone();
    leave = other.leave.clone();
    key = other.key.clone();
    count = other.count.clone();
    work = other.work.clone();
    fixed = other.fixed;
    lateSum = other.lateSum;
    postponed = other.postponed;
    worst = other.worst;
  }

  Picture copy() {
    return new Picture(this);
  }

  void take(Tour tour) {
    cost = tour.cost();
    copy(tour.next, next);
    copy(tour.prev, prev);
    copy(tour.route, route);
    copy(tour.leave, leave);
    copy(tour.count, count);
    System.arraycopy(tour.key, 0, key, 0, key.length);
    System.arraycopy(tour.work, 0, work, 0, work.length);
    fixed = tour.fixed;
    lateSum = tour.lateSum;
    postponed = tour.postponed;
    worst = tour.worst;
  }

  void give(Tour tour) {
    copy(next, tour.next);
    copy(prev, tour.prev);
    copy(route, tour.route);
    copy(leave, tour.leave);
    copy(count, tour.count);
    System.arraycopy(key, 0, tour.key, 0, key.length);
    System.arraycopy(work, 0, tour.work, 0, work.length);
    tour.fixed = fixed;
    tour.lateSum = lateSum;
    tour.postponed = postponed;
    tour.worst = worst;
    tour.worstLost = false;
  }

  private static void copy(int[] from, int[] to) {
    System.arraycopy(from, 0, to, 0, from.length);
  }
}
