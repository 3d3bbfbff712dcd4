package org.liandong.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** Collects what cuboids and columns hold into the cells of an answer. */
final class Gather {

  /** Cells ascend by their values' texts, one cut after the other. */
  static final Comparator<List<String>> ORDER =
      (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private static final int TIME_BITS = 18;
  private static final long FIRST_DAY = Question.ALWAYS.toEpochDay();

  private final Question question;
  private final Dictionaries dictionaries;
  private final Cut[] cuts;
  private final @Nullable Axis[] axes;
  private final int[] bits;
  private final LongIndex cells = new LongIndex();
  private long[] sums = new long[16];
  private final List<PersonCell> persons = new ArrayList<>();

  Gather(Question question, Dictionaries dictionaries) {
    this.question = question;
    this.dictionaries = dictionaries;
    this.cuts = question.by().toArray(Cut[]::new);
    this.axes = new @Nullable Axis[cuts.length];
    this.bits = new int[cuts.length];
    for (int i = 0; i < cuts.length; i++) {
      Axis axis = axis(cuts[i]);
      axes[i] = axis;
      bits[i] = axis == null ? TIME_BITS : axis.bits();
    }
  }

  /** The axis of a cut; null for a cut of time. */
  static @Nullable Axis axis(Cut cut) {
    return switch (cut) {
      case YEAR, MONTH, DAY -> null;
      case COUNTY -> Axis.COUNTY;
      case TOWN -> Axis.TOWN;
      case DOMAIN -> Axis.DOMAIN;
      case METHOD -> Axis.METHOD;
      case GROUP -> Axis.GROUP;
      case CATEGORY -> Axis.CATEGORY;
      case ORGANISATION -> Axis.ORGANISATION;
      case PROJECT -> Axis.PROJECT;
    };
  }

  /** Whether the cuts fit into one packed key. */
  static boolean fits(List<Cut> by) {
    int sum = 0;
    for (Cut cut : by) {
      Axis axis = axis(cut);
      sum += axis == null ? TIME_BITS : axis.bits();
    }
    return sum < Long.SIZE;
  }

  /** The cell of a spot in a year or month; the day only matters when cut by day. */
  int cell(Spot spot, int year, int month, int day) {
    long key = 0;
    for (int i = 0; i < cuts.length; i++) {
      Axis axis = axes[i];
      long code =
          axis != null
              ? spot.at(axis)
              : switch (cuts[i]) {
                case YEAR -> year;
                case MONTH -> Store.monthNumber(year, month);
                default -> LocalDate.of(year, month, day).toEpochDay() - FIRST_DAY;
              };
      key = (key << bits[i]) | code;
    }
    int cell = cells.index(key);
    if (cell == sums.length) {
      sums = Arrays.copyOf(sums, cell * 2);
    }
    return cell;
  }

  void add(int cell, long value) {
    sums[cell] += value;
  }

  /** Puts these persons into the cell; the given bitmap itself is never changed. */
  void add(int cell, RoaringBitmap more) {
    if (cell == persons.size()) {
      persons.add(new PersonCell(more));
    } else {
      persons.get(cell).add(more);
    }
  }

  void add(int cell, int person) {
    reserve(cell);
    persons.get(cell).add(person);
  }

  /** A cell that is reached but has nobody in it yet. */
  void reserve(int cell) {
    if (cell == persons.size()) {
      persons.add(new PersonCell());
    }
  }

  long whole(Links links) {
    if (question.measure() != Measure.DISTINCT_PERSONS) {
      return Arrays.stream(sums, 0, cells.size()).sum();
    }
    return links.count(
        FastAggregation.naive_or(
            persons.stream().<RoaringBitmap>mapMulti(PersonCell::forEach).iterator()));
  }

  SortedMap<List<String>, Long> cells(Links links) {
    SortedMap<List<String>, Long> result = new TreeMap<>(ORDER);
    if (cuts.length == 0) {
      return result;
    }
    forEach(links, (at, value) -> result.put(names(at), value));
    return result;
  }

  /** Tells every cell that is not zero by the numbers of its cuts, months counted from year 0. */
  void forEach(Links links, Reader reader) {
    int[] at = new int[cuts.length];
    for (int cell = 0; cell < cells.size(); cell++) {
      long value =
          question.measure() == Measure.DISTINCT_PERSONS
              ? persons.get(cell).count(links)
              : sums[cell];
      if (value != 0) {
        long key = cells.key(cell);
        for (int i = cuts.length - 1; i >= 0; i--) {
          at[i] = (int) (key & ((1L << bits[i]) - 1));
          key >>>= bits[i];
        }
        reader.cell(at, value);
      }
    }
  }

  private List<String> names(int[] at) {
    String[] names = new String[cuts.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = name(cuts[i], at[i]);
    }
    return List.of(names);
  }

  private String name(Cut cut, int code) {
    if (cut == Cut.YEAR) {
      return Integer.toString(code);
    }
    if (cut == Cut.MONTH) {
      int month = code % 12 + 1;
      return code / 12 + (month < 10 ? "-0" : "-") + month;
    }
    if (cut == Cut.DAY) {
      return LocalDate.ofEpochDay(code + FIRST_DAY).toString();
    }
    if (code == 0) {
      return Cut.NONE;
    }
    Axis axis = Objects.requireNonNull(axis(cut));
    String name = dictionaries.name(axis, code);
    return switch (axis) {
      case COUNTY -> name.substring(0, 6);
      case TOWN -> name.substring(0, 9);
      default -> name;
    };
  }

  /** Is told cells. */
  @FunctionalInterface
  interface Reader {
    /**
     * A cell.
     *
     * @param at numbers of its cuts; the same array every time
     * @param value not zero
     */
    void cell(int[] at, long value);
  }
}
