package org.liandong.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * The folded ledger in memory: every entry in columns by month, and cuboids of sums and of persons
 * over them. A function of the set of entries folded, whatever their order. Guarded by the lock of
 * {@link Cubes}.
 *
 * <p>Cuboids are chosen so that the questions people ask touch few cells: years by county for the
 * city's tables, months by town for maps and lines, one for each further dimension. A question none
 * of them covers, and the days at a period's edges, are answered from the columns.
 */
final class Store {

  final Dictionaries dictionaries = new Dictionaries();

  final List<Cuboid<SumPart>> sums =
      List.of(
          sums(Axis.COUNTY, Axis.METHOD, Axis.GROUP),
          sums(Axis.COUNTY, Axis.ORGANISATION),
          sums(Axis.TOWN, Axis.DOMAIN),
          sums(Axis.COUNTY, Axis.DOMAIN, Axis.METHOD, Axis.GROUP),
          sums(Axis.MONTH, Axis.COUNTY, Axis.DOMAIN, Axis.CATEGORY),
          sums(Axis.MONTH, Axis.COUNTY, Axis.METHOD, Axis.GROUP),
          sums(Axis.MONTH, Axis.TOWN, Axis.DOMAIN, Axis.CATEGORY),
          sums(Axis.MONTH, Axis.TOWN, Axis.DOMAIN, Axis.CATEGORY, Axis.ORGANISATION));

  final List<Cuboid<PersonPart>> persons =
      List.of(
          persons(Axis.SERVED, Axis.COUNTY, Axis.DOMAIN),
          persons(Axis.COUNTY, Axis.DOMAIN),
          persons(Axis.TOWN, Axis.DOMAIN),
          persons(Axis.MONTH, Axis.TOWN, Axis.DOMAIN),
          persons(Axis.COUNTY, Axis.METHOD),
          persons(Axis.COUNTY, Axis.GROUP),
          persons(Axis.COUNTY, Axis.ORGANISATION));

  private final Shape[] personShapes =
      persons.stream().map(cuboid -> cuboid.shape).toArray(Shape[]::new);
  private final long[] keys = new long[personShapes.length];
  private final Map<Integer, PersonChains> chains = new HashMap<>();
  private final NavigableMap<Integer, MonthRows> months = new TreeMap<>();
  private int sealed;
  private long entries;

  /** Takes an entry in and says where it lies. */
  Row add(Fold fold, int leaf) {
    MonthRows month = month(fold.year, fold.at[Axis.MONTH.place()]);
    int row = month.add(fold, leaf);
    for (Cuboid<SumPart> cuboid : sums) {
      cuboid.part(fold.year).add(cuboid.shape.key(fold), fold);
    }
    if (fold.person > 0) {
      addPerson(fold, month, row);
    }
    entries++;
    if (leaf != MonthRows.UNSEALED) {
      sealed++;
    }
    return new Row(month, row);
  }

  private void addPerson(Fold fold, MonthRows month, int row) {
    PersonChains chain = chains.computeIfAbsent(fold.year, any -> new PersonChains());
    boolean reversed = chain.add(fold.person, month, row, fold.records < 0);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = personShapes[i].key(fold);
    }
    int[] net = reversed ? chain.net(fold.person, personShapes, keys) : new int[0];
    for (int i = 0; i < keys.length; i++) {
      if (personShapes[i].takes(fold)) {
        persons.get(i).part(fold.year).set(keys[i], fold.person, !reversed || net[i] > 0);
      }
    }
  }

  /** Gives an entry taken in before it was sealed its leaf. */
  void seal(Row row, int leaf) {
    row.month.seal(row.number, leaf);
    sealed++;
  }

  /** Leaves folded: all below this number. */
  int sealed() {
    return sealed;
  }

  long unsealed() {
    return entries - sealed;
  }

  Iterable<MonthRows> months() {
    return months.values();
  }

  NavigableMap<Integer, MonthRows> months(int firstMonth, int lastMonth) {
    return months.subMap(firstMonth, true, lastMonth, true);
  }

  /** Years with entries, from the first to the last. */
  SortedSet<Integer> years(int first, int last) {
    SortedSet<Integer> years = new TreeSet<>();
    months(monthNumber(first, 1), monthNumber(last, 12))
        .values()
        .forEach(month -> years.add(month.year));
    return years;
  }

  /** Entries of the year; only ever more. */
  long entries(int year) {
    return months(monthNumber(year, 1), monthNumber(year, 12)).values().stream()
        .mapToLong(MonthRows::size)
        .sum();
  }

  /** Whether one of the persons has an entry in the year, standing or not. */
  boolean holdsAny(int year, RoaringBitmap persons) {
    PersonChains chain = chains.get(year);
    return chain != null && chain.holdsAny(persons);
  }

  /** Months counted from the year 0. */
  static int monthNumber(int year, int month) {
    return year * 12 + month - 1;
  }

  /** Bytes taken by columns, cuboids of sums, cuboids of persons. */
  long[] footprint() {
    long[] bytes = new long[3];
    months.values().forEach(month -> bytes[0] += month.footprint());
    sums.forEach(cuboid -> cuboid.parts().forEach(part -> bytes[1] += part.footprint()));
    persons.forEach(cuboid -> cuboid.parts().forEach(part -> bytes[2] += part.footprint()));
    chains.values().forEach(chain -> bytes[2] += chain.footprint());
    return bytes;
  }

  private MonthRows month(int year, int month) {
    int number = monthNumber(year, month);
    MonthRows found = months.get(number);
    if (found == null) {
      found = new MonthRows(year, month, dictionaries);
      months.put(number, found);
    }
    return found;
  }

  private Cuboid<SumPart> sums(Axis... axes) {
    return new Cuboid<>(new Shape(axes), dictionaries, SumPart::new);
  }

  private Cuboid<PersonPart> persons(Axis... axes) {
    return new Cuboid<>(new Shape(axes), dictionaries, PersonPart::new);
  }

  /** Where an entry lies. */
  record Row(MonthRows month, int number) {}
}
