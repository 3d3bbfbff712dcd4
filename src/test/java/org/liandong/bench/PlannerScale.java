package org.liandong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.linkage.planner.Absence;
import org.liandong.linkage.planner.Explainer;
import org.liandong.linkage.planner.Judge;
import org.liandong.linkage.planner.Limits;
import org.liandong.linkage.planner.Plan;
import org.liandong.linkage.planner.Planner;
import org.liandong.linkage.planner.Problem;
import org.liandong.linkage.planner.Replanning;
import org.liandong.linkage.planner.Rules;
import org.liandong.linkage.planner.Term;

/**
 * The weeks of towns side by side, planned from nothing with so many steps for each, so that time
 * is what is measured. Every plan is held against the rules and scored afresh.
 */
final class PlannerScale {

  private static final Path STATUS = Path.of("/proc/self/status");

  /** So many visits left out are asked about. */
  private static final int ABSENCES = 4;

  private final long steps;
  private final int threads;

  /** A town's plan and what making it took. */
  private record Town(Plan plan, double seconds, double cpu, double toFirst) {}

  PlannerScale(long steps, int threads) {
    this.steps = steps;
    this.threads = threads;
  }

  void run(String counts) throws IOException {
    Problem problem = TownWeek.of(1);
    Plan plan = plan(problem, 1).plan();
    System.out.printf(
        Locale.ROOT, "town 1 costs %d: %s%n", plan.cost() / 1000, terms(problem, plan));
    explain(problem, plan);
    planAgain(problem, plan);
    measure(counts);
  }

  private void measure(String counts) throws IOException {
    List<String> perTown = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    double slowest = 0;
    for (int towns : Arrays.stream(counts.split(",")).mapToInt(Integer::parseInt).toArray()) {
      List<Town> planned = towns(towns);
      double cpu = planned.stream().mapToDouble(Town::cpu).sum();
      double seconds = planned.stream().mapToDouble(Town::seconds).sum();
      slowest = Math.max(slowest, planned.stream().mapToDouble(Town::seconds).max().orElse(0));
      int out = planned.stream().mapToInt(town -> town.plan().leftOut().size()).sum();
      System.out.printf(
          Locale.ROOT,
          "%3d towns: %7.2f s, %6.3f s a town, CPU %6.3f s a town, first plan %6.3f s,"
              + " %d visits left out, cost %.0f a town, memory peak %d MiB%n",
          towns,
          seconds,
          seconds / towns,
          cpu / towns,
          planned.stream().mapToDouble(Town::toFirst).average().orElse(0),
          out,
          planned.stream().mapToLong(town -> town.plan().cost()).average().orElse(0) / 1000,
          peakMebibytes());
      perTown.add(String.format(Locale.ROOT, "%.3f", cpu / towns));
      leftOut.add(Integer.toString(out));
    }
    System.out.printf(
        Locale.ROOT,
        "RESULT planner-scale towns=%s steps=%d threads=%d cpu_seconds_per_town=%s"
            + " seconds_slowest_town=%.2f left_out=%s memory_peak_mib=%d%n",
        counts,
        steps,
        threads,
        String.join(",", perTown),
        slowest,
        String.join(",", leftOut),
        peakMebibytes());
  }

  private List<Town> towns(int count) {
    List<Town> planned = new ArrayList<>();
    for (int seed = 1; seed <= count; seed++) {
      planned.add(plan(TownWeek.of(seed), seed));
    }
    return planned;
  }

  private Town plan(Problem problem, long seed) {
    double cpu = cpuSeconds();
    long began = System.nanoTime();
    Plan first =
        new Planner(problem).plan(new Limits(seed, 0, Double.POSITIVE_INFINITY, 1), () -> false);
    double toFirst = (System.nanoTime() - began) / 1e9;
    began = System.nanoTime();
    Plan plan =
        new Planner(problem)
            .plan(new Limits(seed, steps, Double.POSITIVE_INFINITY, threads), () -> false);
    double seconds = (System.nanoTime() - began) / 1e9;
    cpu = cpuSeconds() - cpu;
    check(problem, first);
    check(problem, plan);
    return new Town(plan, seconds, cpu, toFirst);
  }

  /** How long it takes to say why, for a joint visit and for one that is left out. */
  private static void explain(Problem problem, Plan plan) {
    long began = System.nanoTime();
    Explainer explainer = new Explainer(problem, plan);
    String joint =
        plan.stops().stream().filter(stop -> stop.role() == 1).findFirst().orElseThrow().visit();
    int roles = explainer.choices(joint).size();
    double choices = (System.nanoTime() - began) / 1e9;
    System.out.printf(Locale.ROOT, "town 1: why these %d carers: %.3f s%n", roles, choices);
    for (String visit : plan.leftOut().stream().limit(ABSENCES).toList()) {
      began = System.nanoTime();
      Absence absence = explainer.absence(visit);
      System.out.printf(
          Locale.ROOT,
          "town 1: why nobody makes %s: %.3f s, whole %s, relaxations %s, complete %s%n",
          visit,
          (System.nanoTime() - began) / 1e9,
          absence.whole(),
          absence.relaxations(),
          absence.complete());
    }
  }

  /** A social worker falls ill: how long until there is a plan again, and what it changes. */
  private static void planAgain(Problem problem, Plan plan) {
    String ill = problem.carers().getFirst().id();
    long hers = plan.stops().stream().filter(stop -> stop.carer().equals(ill)).count();
    Problem today =
        new Problem(
            problem.carers().subList(1, problem.carers().size()),
            problem.visits(),
            problem.places(),
            problem.travel(),
            problem.weights());
    long began = System.nanoTime();
    Replanning again = new Replanning(today, plan, Set.of(), new Limits(1, Long.MAX_VALUE, 0.5, 2));
    double seconds = (System.nanoTime() - began) / 1e9;
    check(again.problem(), again.best());
    System.out.printf(
        Locale.ROOT,
        "town 1: a carer with %d roles is ill: a plan again after %.3f s, %d visits changed,"
            + " %d visits left out before and %d now%n",
        hers,
        seconds,
        new Judge(again.problem()).score(again.best()).disturbed(),
        plan.leftOut().size(),
        again.best().leftOut().size());
  }

  private static void check(Problem problem, Plan plan) {
    List<Rules.Broken> broken = new Rules(problem).broken(plan);
    long cost = new Judge(problem).score(plan).total(problem.weights());
    if (!broken.isEmpty() || cost != plan.cost()) {
      throw new IllegalStateException(
          "cost %d, judged %d, broken %s".formatted(plan.cost(), cost, broken));
    }
  }

  private static String terms(Problem problem, Plan plan) {
    return Arrays.stream(Term.values())
        .map(term ->
            "%s %d"
                .formatted(
                    term.name().toLowerCase(Locale.ROOT),
                    term.amount(new Judge(problem).score(plan))))
        .collect(Collectors.joining(", "));
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** The most memory this process has held, by the kernel's count; 0 where it does not tell. */
  private static long peakMebibytes() throws IOException {
    if (!Files.exists(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
