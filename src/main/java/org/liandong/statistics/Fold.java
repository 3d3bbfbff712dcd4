package org.liandong.statistics;

import java.time.LocalDate;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Counted;
import org.liandong.ledger.Dimensions;

/** An entry on its way into the cubes: every dimension a small number. Reused, never kept. */
final class Fold {

  private static final Axis[] AXES = Axis.values();

  final int[] at = new int[AXES.length];
  int year;
  int day;
  int person;
  long count;
  long minutes;
  long cents;
  int records;

  /** Takes the entry's numbers from the dictionaries, giving new ones if need be. */
  void set(Counted entry, Dictionaries dictionaries) {
    LocalDate occurred = entry.occurredOn();
    Dimensions dimensions = entry.dimensions();
    year = occurred.getYear();
    day = occurred.getDayOfMonth();
    at[Axis.FACT.place()] = Dictionaries.code(entry.fact());
    at[Axis.COMPARTMENT.place()] = Dictionaries.code(dimensions.compartment());
    at[Axis.MONTH.place()] = occurred.getMonthValue();
    at[Axis.REGION.place()] = dictionaries.region(dimensions.region());
    at[Axis.DOMAIN.place()] = Dictionaries.code(dimensions.domain());
    at[Axis.METHOD.place()] = Dictionaries.code(dimensions.method());
    at[Axis.GROUP.place()] = Dictionaries.code(dimensions.group());
    at[Axis.CATEGORY.place()] = dictionaries.categories.code(dimensions.category());
    at[Axis.ORGANISATION.place()] = dictionaries.organisations.code(dimensions.organisation());
    at[Axis.PROJECT.place()] = dictionaries.projects.code(dimensions.project());
    derive(dictionaries);
    Integer known = dimensions.person();
    person = known == null ? 0 : known;
    Amounts amounts = entry.amounts();
    count = amounts.count();
    minutes = amounts.minutes();
    cents = amounts.cents();
    records = entry.records();
    for (Axis axis : AXES) {
      if (at[axis.place()] > axis.highest()) {
        throw new IllegalStateException("More values than the cubes can hold on axis " + axis);
      }
    }
  }

  /** Fills the axes that follow from others: town and county, and whether it is of service. */
  void derive(Dictionaries dictionaries) {
    int region = at[Axis.REGION.place()];
    at[Axis.TOWN.place()] = dictionaries.townOf(region);
    at[Axis.COUNTY.place()] = dictionaries.countyOf(region);
    at[Axis.SERVED.place()] = Dictionaries.served(at[Axis.FACT.place()]);
  }
}
