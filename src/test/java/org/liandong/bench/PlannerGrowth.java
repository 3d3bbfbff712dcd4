package org.liandong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.bench.homecare.HomeCareInstance;
import org.liandong.bench.homecare.HomeCareProblem;
import org.liandong.bench.homecare.HomeCareScorer;
import org.liandong.bench.homecare.MadeInstance;
import org.liandong.linkage.planner.Limits;
import org.liandong.linkage.planner.Plan;
import org.liandong.linkage.planner.Planner;
import org.liandong.linkage.planner.Problem;
import org.liandong.linkage.planner.Ticks;

/**
 * How moves get dearer as instances grow: made-up instances of the published shape, with as many
 * patients to a caregiver and as many moves to a patient, so that every size is searched equally
 * long and cools alike. What is measured is this process's time on the processor, so that what else
 * the machine does does not count, and the first instance is planned once beforehand.
 *
 * <p>A move takes a role or a visit out and tries up to 32 places for it; both are counted.
 */
final class PlannerGrowth {

  private final long steps;
  private final long[] seeds;

  private record Rate(double moves, double places) {}

  PlannerGrowth(long steps, long[] seeds) {
    this.steps = steps;
    this.seeds = seeds.clone();
  }

  /**
   * Plans instances of each size.
   *
   * @param sizes numbers of patients, with commas between
   * @param out where the instances are to be written in the published format, if anywhere
   */
  void run(String sizes, @Nullable Path out) {
    int[] patients = Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
    rate(patients[0], out);
    List<Rate> rates = Arrays.stream(patients).mapToObj(size -> rate(size, out)).toList();
    System.out.printf(
        Locale.ROOT,
        "RESULT planner-made patients=%s moves_a_patient=%d seeds=%d moves_per_cpu_second=%s"
            + " places_per_cpu_second=%s moves_first_to_last=%.2f places_first_to_last=%.2f%n",
        sizes,
        steps,
        seeds.length,
        all(rates, Rate::moves),
        all(rates, Rate::places),
        rates.getFirst().moves() / rates.getLast().moves(),
        rates.getFirst().places() / rates.getLast().places());
  }

  private static String all(List<Rate> rates, ToDoubleFunction<Rate> which) {
    return rates.stream()
        .map(rate -> String.format(Locale.ROOT, "%.0f", which.applyAsDouble(rate)))
        .collect(Collectors.joining(","));
  }

  private Rate rate(int patients, @Nullable Path out) {
    double cpu = 0;
    double cost = 0;
    long places = 0;
    for (long seed : seeds) {
      HomeCareInstance instance = MadeInstance.of(patients, seed);
      if (out != null) {
        instance.write(out.resolve(instance.name() + ".json"));
      }
      Problem problem = HomeCareProblem.of(instance);
      double began = cpuSeconds();
      Planner planner = new Planner(problem);
      Plan plan = planner.plan(Limits.steps(seed, steps * patients), () -> false);
      cpu += cpuSeconds() - began;
      places += planner.tried();
      cost += judged(instance, plan) / seeds.length;
    }
    Rate rate = new Rate(steps * patients * seeds.length / cpu, places / cpu);
    System.out.printf(
        Locale.ROOT,
        "%4d patients: mean cost %9.3f, %6.2f s, %7.0f moves and %9.0f places a second of"
            + " processor time%n",
        patients,
        cost,
        cpu / seeds.length,
        rate.moves(),
        rate.places());
    return rate;
  }

  private static double judged(HomeCareInstance instance, Plan plan) {
    HomeCareScorer.Score score =
        new HomeCareScorer(instance).score(HomeCareProblem.solution(instance, plan));
    if (!score.broken().isEmpty()
        || Math.abs(score.cost() - Ticks.toMinutes(plan.cost()) / 3) > 0.005) {
      throw new IllegalStateException(
          "%s: %s, planner %d".formatted(instance.name(), score, plan.cost()));
    }
    return score.cost();
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
