package org.liandong.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.bench.homecare.HomeCareEngine;
import org.liandong.bench.homecare.HomeCareInstance;
import org.liandong.bench.homecare.HomeCareScorer;
import org.liandong.bench.homecare.HomeCareSolution;
import org.liandong.bench.homecare.LiandongEngine;
import org.liandong.bench.homecare.OrToolsEngine;
import org.liandong.bench.homecare.Published;
import org.liandong.bench.homecare.Published.Reference;
import org.liandong.bench.homecare.timefold.TimefoldEngine;

/**
 * The visit planner on published home-care instances, against published costs, and other engines on
 * the same ones with the same seconds and threads, judged by the same scorer.
 *
 * <p>Options: {@code --engine liandong|timefold|ortools} (liandong), {@code --instances DIR} (the
 * published ones), {@code --set A|B|C|D} (all), {@code --only TEXT} part of an instance's name,
 * {@code --seconds N} a run (60), {@code --seeds 1,2,3}, {@code --threads N} (2), {@code --clock
 * cpu} to count each thread's processor time instead of the clock on the wall (on a machine that
 * others use), {@code --out DIR} for the best solutions.
 *
 * <p>{@code --scale 1,8,48} plans the weeks of so many towns instead, with {@code --steps N} for
 * each of two threads (400,000).
 *
 * <p>{@code --made 100,200,300,400} plans made-up instances with so many patients, and tells how
 * many moves a second of processor time tries, with {@code --steps N} for each patient (40,000);
 * {@code --out DIR} keeps the instances.
 */
public final class PlannerBench {

  private static final long STEPS_A_TOWN = 400_000;

  private static final long STEPS_A_PATIENT = 40_000;

  private final double seconds;
  private final long[] seeds;
  private final int threads;
  private final HomeCareEngine engine;
  private final @Nullable Path out;

  private record Line(@Nullable Reference reference, double best, double mean) {}

  private PlannerBench(
      double seconds, long[] seeds, int threads, HomeCareEngine engine, @Nullable Path out) {
    this.engine = engine;
    this.seconds = seconds;
    this.seeds = seeds;
    this.threads = threads;
    this.out = out;
  }

  /** Runs the bench. */
  public static void main(String[] arguments) throws IOException {
    String scale = Load.option(arguments, "--scale");
    String made = Load.option(arguments, "--made");
    if (made != null) {
      String out = Load.option(arguments, "--out");
      new PlannerGrowth(steps(arguments, STEPS_A_PATIENT), seeds(arguments, "1"))
          .run(made, out == null ? null : Files.createDirectories(Path.of(out)));
      return;
    }
    if (scale == null) {
      published(arguments);
      return;
    }
    new PlannerScale(steps(arguments, STEPS_A_TOWN), 2).run(scale);
  }

  private static void published(String[] arguments) throws IOException {
    String folder = Load.option(arguments, "--instances");
    Path instances = folder == null ? Published.folder().resolve("instances") : Path.of(folder);
    String set = Load.option(arguments, "--set");
    String only = Load.option(arguments, "--only");
    String out = Load.option(arguments, "--out");
    String name = Load.option(arguments, "--engine");
    String engine = name == null ? "liandong" : name;
    PlannerBench bench =
        new PlannerBench(
            seconds(arguments, 60),
            seeds(arguments, "1,2,3"),
            threads(arguments),
            engine(engine, Load.option(arguments, "--clock")),
            out == null ? null : Files.createDirectories(Path.of(out)));
    Map<String, Reference> references =
        Files.isDirectory(Published.folder())
            ? Published.references().stream()
                .collect(Collectors.toMap(Reference::instance, each -> each))
            : Map.of();
    List<Line> lines = new ArrayList<>();
    for (Path file : files(instances)) {
      HomeCareInstance instance = HomeCareInstance.read(file);
      Reference reference = references.get(instance.name());
      if ((set == null || (reference != null && reference.set().equals(set)))
          && (only == null
              || (reference == null ? instance.name() : reference.label()).matches(only))) {
        lines.add(bench.measure(instance, reference));
      }
    }
    summarise(engine, set, lines);
  }

  private static long steps(String[] arguments, long usual) {
    String steps = Load.option(arguments, "--steps");
    return steps == null ? usual : Long.parseLong(steps);
  }

  private static double seconds(String[] arguments, double usual) {
    String seconds = Load.option(arguments, "--seconds");
    return seconds == null ? usual : Double.parseDouble(seconds);
  }

  private static long[] seeds(String[] arguments, String usual) {
    String seeds = Load.option(arguments, "--seeds");
    return Arrays.stream((seeds == null ? usual : seeds).split(","))
        .mapToLong(Long::parseLong)
        .toArray();
  }

  private static int threads(String[] arguments) {
    String threads = Load.option(arguments, "--threads");
    return threads == null ? 2 : Integer.parseInt(threads);
  }

  private static HomeCareEngine engine(String name, @Nullable String clock) {
    return switch (name) {
      case "liandong" ->
          new LiandongEngine(
              "cpu".equals(clock)
                  ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime
                  : System::nanoTime);
      case "timefold" -> new TimefoldEngine();
      case "ortools" -> new OrToolsEngine();
      default ->
          throw new IllegalArgumentException(
              "--engine is %s; it may be liandong, timefold or ortools".formatted(name));
    };
  }

  private Line measure(HomeCareInstance instance, @Nullable Reference reference)
      throws IOException {
    HomeCareScorer scorer = new HomeCareScorer(instance);
    double best = Double.POSITIVE_INFINITY;
    double sum = 0;
    double rate = 0;
    StringBuilder all = new StringBuilder();
    for (long seed : seeds) {
      long began = System.nanoTime();
      HomeCareEngine.Found found = engine.plan(instance, seed, seconds, threads);
      rate += found.moves() / ((System.nanoTime() - began) / 1e9) / seeds.length;
      HomeCareSolution solution = found.solution();
      if (solution == null) {
        sum = Double.POSITIVE_INFINITY;
        all.append(" none");
        continue;
      }
      HomeCareScorer.Score score = scorer.score(solution);
      if (!score.broken().isEmpty() || Math.abs(score.cost() - found.cost()) > 0.005) {
        throw new IllegalStateException(
            "%s seed %d: %s, engine %f".formatted(instance.name(), seed, score, found.cost()));
      }
      if (score.cost() < best && out != null) {
        solution.write(out.resolve(instance.name() + ".json"));
      }
      best = Math.min(best, score.cost());
      sum += score.cost();
      all.append(String.format(Locale.ROOT, " %.3f", score.cost()));
    }
    Line line = new Line(reference, best, sum / seeds.length);
    print(instance, line, rate, all.toString());
    return line;
  }

  private static void print(HomeCareInstance instance, Line line, double rate, String all) {
    Reference reference = line.reference();
    if (reference == null) {
      System.out.printf(
          Locale.ROOT,
          "%-24s best %9.3f mean %9.3f  %5.2f M moves/s %s%n",
          instance.name(),
          line.best(),
          line.mean(),
          rate / 1e6,
          all);
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "%-4s best %9.3f mean %9.3f  brkga mean %8.2f best %8.2f  known %9.3f"
            + "  gap mean %+6.2f %% best %+6.2f %%  %5.2f M moves/s %s%n",
        reference.label(),
        line.best(),
        line.mean(),
        reference.brkgaMean(),
        reference.brkgaBest(),
        reference.bestKnown(),
        gap(line.mean(), reference.bestKnown()),
        gap(line.best(), reference.bestKnown()),
        rate / 1e6,
        all);
  }

  private static void summarise(String engine, @Nullable String set, List<Line> lines) {
    List<Line> known = lines.stream().filter(line -> line.reference() != null).toList();
    double best = 0;
    double mean = 0;
    double bestKnown = 0;
    double brkgaBest = 0;
    int beatsMean = 0;
    int newBest = 0;
    for (Line line : known) {
      Reference reference = line.reference();
      if (reference != null) {
        best += line.best() / known.size();
        mean += line.mean() / known.size();
        bestKnown += reference.bestKnown() / known.size();
        brkgaBest += reference.brkgaBest() / known.size();
        beatsMean += line.mean() <= reference.brkgaMean() + 0.005 ? 1 : 0;
        newBest += line.best() < reference.bestKnown() - 0.0005 ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "RESULT planner engine=%s set=%s instances=%d mean=%.3f best=%.3f best_known=%.3f"
            + " brkga_best=%.3f gap_mean=%.3f gap_best=%.3f beats_brkga_mean=%d/%d"
            + " new_best=%d/%d%n",
        engine,
        set == null ? "all" : set,
        lines.size(),
        mean,
        best,
        bestKnown,
        brkgaBest,
        gap(mean, bestKnown),
        gap(best, bestKnown),
        beatsMean,
        known.size(),
        newBest,
        known.size());
  }

  private static double gap(double ours, double theirs) {
    return 100 * (ours / theirs - 1);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.toString().endsWith(".json"))
          .sorted(
              Comparator.comparing(
                  each -> each.getFileName().toString().replaceAll("_(\\d)\\.", "_0$1.")))
          .toList();
    }
  }
}
