package org.liandong.statistics;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.shared.CodeRange;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.RegionCode;

/**
 * Decides which spots a question counts: a table of allowed numbers for each axis it narrows. The
 * axis of place is chosen with the cuboid; a division must lie wholly inside or outside of every
 * range asked for, or that cuboid cannot answer.
 */
final class Matcher {

  private final Dictionaries dictionaries;
  private final Question question;
  private final Map<Axis, boolean[]> fixed = new HashMap<>();

  Matcher(Question question, Dictionaries dictionaries) {
    this.question = question;
    this.dictionaries = dictionaries;
    FigureFilter filter = question.filter();
    boolean[] facts = new boolean[Fact.values().length + 1];
    question.facts().forEach(fact -> facts[Dictionaries.code(fact)] = true);
    fixed.put(Axis.FACT, facts);
    Set<Compartment> open = question.scope().compartments();
    if (open.size() < Compartment.values().length) {
      boolean[] compartments = new boolean[Compartment.values().length + 1];
      compartments[0] = true;
      open.forEach(compartment -> compartments[Dictionaries.code(compartment)] = true);
      fixed.put(Axis.COMPARTMENT, compartments);
    }
    only(Axis.DOMAIN, filter.domain());
    only(Axis.METHOD, filter.method());
    only(Axis.GROUP, filter.group());
    only(Axis.CATEGORY, filter.category(), dictionaries.categories);
    only(Axis.ORGANISATION, filter.organisation(), dictionaries.organisations);
    only(Axis.PROJECT, filter.project(), dictionaries.projects);
  }

  /** Axes the question narrows or cuts, besides place and time. */
  Set<Axis> axes() {
    Set<Axis> axes = EnumSet.noneOf(Axis.class);
    axes.addAll(fixed.keySet());
    for (Cut cut : question.by()) {
      Axis axis = Gather.axis(cut);
      if (axis != null && axis != Axis.COUNTY && axis != Axis.TOWN) {
        axes.add(axis);
      }
    }
    if (byOrganisation()) {
      axes.add(Axis.ORGANISATION);
    }
    return axes;
  }

  /** Whether divisions of this axis are fine enough to tell what is asked for. */
  boolean canTell(Axis place) {
    return aligned(question.region(), place)
        && (seesEverywhere() || aligned(question.scope().regions(), place));
  }

  /** Binds the decision to an axis of place. */
  Decision on(Axis place) {
    Dictionary<RegionCode> places = dictionaries.places(place);
    boolean[] asked = null;
    Jurisdiction region = question.region();
    if (region != null) {
      asked = table(places, region::contains);
    }
    boolean[] seen = null;
    boolean[] own = null;
    if (!seesEverywhere()) {
      seen = table(places, question.scope().regions()::contains);
      if (byOrganisation()) {
        own = new boolean[dictionaries.organisations.size() + 1];
        for (UUID id : question.scope().organisations()) {
          int code = dictionaries.organisations.find(id);
          if (code > 0) {
            own[code] = true;
          }
        }
      }
    }
    Axis[] axes = new Axis[fixed.size()];
    boolean[][] tables = new boolean[axes.length][];
    int next = 0;
    for (Map.Entry<Axis, boolean[]> narrowed : fixed.entrySet()) {
      axes[next] = narrowed.getKey();
      tables[next++] = narrowed.getValue();
    }
    return new Decision(axes, tables, place, asked, seen, own);
  }

  private boolean seesEverywhere() {
    return question.scope().regions().equals(Jurisdiction.EVERYWHERE);
  }

  private boolean byOrganisation() {
    return !seesEverywhere() && !question.scope().organisations().isEmpty();
  }

  private boolean aligned(@Nullable Jurisdiction jurisdiction, Axis place) {
    if (jurisdiction == null || place == Axis.REGION) {
      return true;
    }
    Dictionary<RegionCode> places = dictionaries.places(place);
    long span =
        place == Axis.COUNTY ? RegionCode.Level.COUNTY.span() : RegionCode.Level.TOWN.span();
    for (int code = 1; code <= places.size(); code++) {
      long low = places.value(code).value();
      CodeRange whole = new CodeRange(low, low + span);
      for (CodeRange range : jurisdiction.ranges()) {
        if (range.intersects(whole) && !range.contains(whole)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean[] table(Dictionary<RegionCode> places, LongPredicate inside) {
    boolean[] table = new boolean[places.size() + 1];
    for (int code = 1; code < table.length; code++) {
      table[code] = inside.test(places.value(code).value());
    }
    return table;
  }

  private void only(Axis axis, @Nullable Enum<?> constant) {
    if (constant != null) {
      boolean[] table = new boolean[axis.highest() + 1];
      table[Dictionaries.code(constant)] = true;
      fixed.put(axis, table);
    }
  }

  private <T> void only(Axis axis, @Nullable T value, Dictionary<T> dictionary) {
    if (value != null) {
      boolean[] table = new boolean[dictionary.size() + 1];
      int code = dictionary.find(value);
      if (code > 0) {
        table[code] = true;
      }
      fixed.put(axis, table);
    }
  }

  /** The tables of one way to answer. */
  static final class Decision {

    private final Axis[] axes;
    private final boolean[][] tables;
    private final Axis place;
    private final boolean @Nullable [] asked;
    private final boolean @Nullable [] seen;
    private final boolean @Nullable [] own;

    private Decision(
        Axis[] axes,
        boolean[][] tables,
        Axis place,
        boolean @Nullable [] asked,
        boolean @Nullable [] seen,
        boolean @Nullable [] own) {
      this.axes = axes;
      this.tables = tables;
      this.place = place;
      this.asked = asked;
      this.seen = seen;
      this.own = own;
    }

    boolean counts(Spot spot) {
      for (int i = 0; i < axes.length; i++) {
        if (!tables[i][spot.at(axes[i])]) {
          return false;
        }
      }
      if (asked != null && !asked[spot.at(place)]) {
        return false;
      }
      return seen == null
          || seen[spot.at(place)]
          || (own != null && own[spot.at(Axis.ORGANISATION)]);
    }
  }
}
