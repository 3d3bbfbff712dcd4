package org.liandong.statistics;

import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers from the folded ledger, never stale: everything committed before the call is folded, and
 * every number of an answer, both sides of a ratio and what is hidden, is of one moment.
 */
@Component
class FigureCounts {

  private final Cubes cubes;
  private final Disclosure disclosure;
  private final DisclosureTable table;
  private final OfficialValues official;

  FigureCounts(Cubes cubes, Disclosure disclosure, DisclosureTable table, OfficialValues official) {
    this.cubes = cubes;
    this.disclosure = disclosure;
    this.table = table;
    this.official = official;
  }

  /** How many entries of the log are folded, after folding everything there is. */
  long sealed() {
    cubes.followSealed();
    return cubes.read(Store::sealed);
  }

  /** Over the entries of the scope asked, nothing hidden. */
  Answered own(Asked asked) {
    follow(asked);
    LinkLog log = cubes.links();
    return cubes.read(store -> {
      Extent extent = Extent.of(store, log, asked);
      Links links = log.asOf(asked.leaves());
      return extent.answered(
          FigureValues.of(
              asked,
              question -> new Reckoning(store, question, links).tally(),
              question -> Set.of()),
          asked);
    });
  }

  /** Over all entries, with disclosure control. */
  Answered official(Asked asked) {
    follow(asked);
    LinkLog log = cubes.links();
    DisclosureTable.Rule rule = asked.singlesOut() ? disclosure.rule() : null;
    return cubes
        .read(store -> official.known(store, log, rule, asked))
        .orElseGet(() -> {
          prepare(log, rule, asked);
          return cubes.read(store -> official.of(store, log, rule, asked));
        });
  }

  private void follow(Asked asked) {
    if (asked.leaves() == Long.MAX_VALUE) {
      cubes.follow();
    } else {
      cubes.followSealed();
    }
  }

  /** Counts the patterns a year at a time, so that folding need not wait for all of them. */
  private void prepare(LinkLog log, DisclosureTable.@Nullable Rule rule, Asked asked) {
    if (rule == null) {
      return;
    }
    long leaves = asked.leaves();
    Links links = log.asOf(leaves);
    SortedSet<Integer> years = cubes.read(asked::years);
    for (int year : years) {
      cubes.read(store -> table.pattern(store, links, rule, year, leaves));
    }
  }
}
