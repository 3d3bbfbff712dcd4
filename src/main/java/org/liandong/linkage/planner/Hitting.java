package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fewest visits that take enough from every group of which no plan has all. */
final class Hitting {

  private static final int TRIED_MAX = 200_000;

  private final Comparator<Integer> first;
  private final List<Group> groups = new ArrayList<>();
  private int tried;

  /**
   * Visits of which no plan has all: how many roles each has in it, and how many roles must be
   * taken out of it at the least.
   */
  static final class Group {

    private final int[] visits;
    private final int[] roles;
    private final int need;

    Group(int[] visits, int[] roles, int need) {
      this.visits = visits.clone();
      this.roles = roles.clone();
      this.need = need;
    }

    int[] visits() {
      return visits.clone();
    }

    /** A group of which any one visit must give way. */
    static Group of(int... visits) {
      int[] ones = new int[visits.length];
      Arrays.fill(ones, 1);
      return new Group(visits, ones, 1);
    }

    /** What must still be taken out of it when some have given way. */
    int open(Set<Integer> out) {
      int left = need;
      for (int i = 0; i < visits.length; i++) {
        left -= out.contains(visits[i]) ? roles[i] : 0;
      }
      return left;
    }

    /** How many visits must give way at the least. */
    int visitsLeast() {
      return (need + rolesMost() - 1) / rolesMost();
    }

    /** The most roles a visit of it has in it. */
    int rolesMost() {
      return Arrays.stream(roles).max().orElse(1);
    }
  }

  /**
   * No groups yet.
   *
   * @param first who is to give way first, where it makes no difference to the number
   */
  Hitting(Comparator<Integer> first) {
    this.first = first;
  }

  void add(Group group) {
    groups.add(group);
  }

  List<Group> groups() {
    return groups;
  }

  /** The fewest visits; null if that is too much to find out. */
  @Nullable Set<Integer> fewest() {
    tried = 0;
    for (int size = 0; tried <= TRIED_MAX; size++) {
      Set<Integer> chosen = new HashSet<>();
      if (hits(chosen, size)) {
        return chosen;
      }
    }
    return null;
  }

  private boolean hits(Set<Integer> chosen, int more) {
    tried++;
    Group unhit = null;
    for (Group group : groups) {
      int open = group.open(chosen);
      if (open > 0) {
        if (open > (long) more * group.rolesMost()) {
          return false;
        }
        unhit = unhit == null ? group : unhit;
      }
    }
    if (unhit == null) {
      return true;
    }
    for (int v : Arrays.stream(unhit.visits()).boxed().sorted(first).toList()) {
      if (tried <= TRIED_MAX && chosen.add(v)) {
        if (hits(chosen, more - 1)) {
          return true;
        }
        chosen.remove(v);
      }
    }
    return false;
  }
}
