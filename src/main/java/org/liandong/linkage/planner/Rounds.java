package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The order of a search: a quick cooling that also shows how fast moves are, several short coolings
 * on each thread, then longer and cooler ones from the best of them all. A single cooling ends in
 * one basin, and which one is chance; among many short ones some end in a good one.
 *
 * <p>After each round the threads share what they found. A round has its part of the steps and of
 * the seconds, and where only steps are limited no clock is asked, so one seed gives one plan.
 */
final class Rounds {

  /** So many moves for each role make a cooling long enough to tell basins apart. */
  private static final int MOVES = 1_500;

  /** More short coolings than so many on each thread are made longer instead. */
  private static final int STARTS = 8;

  private static final Round QUICK = new Round(1, 1, 0.02, 1);

  /** For those who have no time for several. */
  private static final List<Round> FEW =
      List.of(new Round(1, 1, 0.7, 1), new Round(1, 1, 0.28, 0.15));

  private static final double SHARE = 0.28;

  /** The first, hotter one leaves basins, the cooler ones find the bottom. */
  private static final List<Round> AFTER =
      List.of(
          new Round(1, 2, 0.175, 0.3),
          new Round(1, 1, 0.175, 0.2),
          new Round(1, 1, 0.175, 0.2),
          new Round(1, 1, 0.175, 0.2));

  private final List<Annealing> chains = new ArrayList<>();
  private final Search first;
  private final Limits limits;

  /** Different plans found in the latest round, the best first. */
  private List<Picture> found = List.of();

  /**
   * One cooling after the other on each thread.
   *
   * @param coolings how many on each thread
   * @param from from how many of the best so far they start in turn
   * @param share their part of the steps and seconds
   * @param heat where they start, as a part of the full heat
   */
  private record Round(int coolings, int from, double share, double heat) {}

  Rounds(List<Search> searches, Limits limits, BooleanSupplier cancelled, LongSupplier nanos) {
    for (Search search : searches) {
      chains.add(new Annealing(search, cancelled, nanos));
    }
    first = searches.getFirst();
    this.limits = limits;
  }

  /** The best plan found; an interrupted thread gets the best so far and stays interrupted. */
  Picture run(ExecutorService threads) {
    new Construction(first.tour, first.trial).fill();
    Picture constructed = new Picture(first.tour);
    constructed.take(first.tour);
    found = List.of(constructed);
    try {
      if (first.terrain.isPromised()) {
        play(new Round(1, 1, 1, 1), threads);
        return found.getFirst();
      }
      play(QUICK, threads);
      for (Round round : rounds()) {
        play(round, threads);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return found.getFirst();
  }

  private List<Round> rounds() {
    int starts = starts();
    if (starts < 2) {
      return FEW;
    }
    List<Round> rounds = new ArrayList<>(AFTER);
    rounds.addFirst(new Round(starts, 1, SHARE, 1));
    return rounds;
  }

  /** For how many short coolings on each thread there are steps and time. */
  private int starts() {
    double moves = limits.steps();
    if (limits.seconds() < Double.POSITIVE_INFINITY) {
      long quick = chains.stream().mapToLong(Annealing::moves).sum();
      moves = Math.min(moves, quick / QUICK.share() / chains.size());
    }
    double each = (double) MOVES * Math.max(1, first.terrain.roles);
    return (int) Math.min(STARTS, SHARE * moves / each);
  }

  private void play(Round round, ExecutorService threads) throws InterruptedException {
    List<Picture> from = found.subList(0, Math.min(round.from(), found.size()));
    List<Callable<List<Picture>>> work = new ArrayList<>();
    for (int t = 0; t < chains.size(); t++) {
      int thread = t;
      work.add(() -> cool(round, from, thread));
    }
    List<Picture> all = new ArrayList<>();
    try {
      for (Future<List<Picture>> each : threads.invokeAll(work)) {
        all.addAll(each.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    all.sort(Comparator.comparingLong(picture -> picture.cost));
    found = different(all);
  }

  private List<Picture> cool(Round round, List<Picture> from, int thread) {
    long steps =
        limits.steps() == Long.MAX_VALUE
            ? Long.MAX_VALUE
            : (long) (limits.steps() * round.share() / round.coolings());
    double seconds = limits.seconds() * round.share() / round.coolings();
    List<Picture> ends = new ArrayList<>();
    for (int i = 0; i < round.coolings(); i++) {
      Picture start = from.get((i * chains.size() + thread) % from.size());
      ends.add(chains.get(thread).cool(start, round.heat(), steps, seconds));
    }
    return ends;
  }

  /** One of each cost. */
  private static List<Picture> different(List<Picture> sorted) {
    List<Picture> some = new ArrayList<>();
    for (Picture each : sorted) {
      if (some.isEmpty() || some.getLast().cost != each.cost) {
        some.add(each);
      }
    }
    return some;
  }
}
