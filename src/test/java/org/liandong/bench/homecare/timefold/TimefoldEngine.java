package org.liandong.bench.homecare.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.liandong.bench.homecare.HomeCareEngine;
import org.liandong.bench.homecare.HomeCareInstance;
import org.liandong.bench.homecare.HomeCareInstance.Caregiver;
import org.liandong.bench.homecare.HomeCareInstance.Patient;
import org.liandong.bench.homecare.HomeCareSolution;
import org.liandong.linkage.planner.Ticks;
import org.slf4j.LoggerFactory;

/**
 * Stock Timefold: list variables whose values are only what a carer is able to do, start times as
 * shadow variables, constraint streams, the default phases, which begin with the ends of windows.
 * Its open edition searches on one thread, so as many solvers as threads run side by side with
 * seeds of their own, and the best result counts, as with this project's planner.
 */
public final class TimefoldEngine implements HomeCareEngine {

  /** Quietens its logs, which would otherwise tell of every step. */
  public TimefoldEngine() {
    ((Logger) LoggerFactory.getLogger("ai.timefold")).setLevel(Level.WARN);
    ((Logger) LoggerFactory.getLogger("io.micrometer")).setLevel(Level.ERROR);
  }

  @Override
  public Found plan(HomeCareInstance instance, long seed, double seconds, int threads) {
    List<Callable<Day>> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      SolverFactory<Day> solvers =
          SolverFactory.create(
              new SolverConfig()
                  .withSolutionClass(Day.class)
                  .withEntityClasses(Round.class, Task.class)
                  .withConstraintProviderClass(DayConstraints.class)
                  .withTerminationSpentLimit(Duration.ofMillis(Math.round(1000 * seconds)))
                  .withRandomSeed(seed * 1_000_003 + i));
      work.add(() -> solvers.buildSolver().solve(day(instance)));
    }
    List<Day> days = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<Day> each : executor.invokeAll(work)) {
        days.add(each.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return days.stream()
        .filter(day -> score(day).hardScore() == 0)
        .max(Comparator.comparing(TimefoldEngine::score))
        .map(day -> new Found(solution(day), -score(day).softScore() / 3.0 / Ticks.MINUTE, 0))
        .orElse(Found.NOTHING);
  }

  private static HardSoftScore score(Day day) {
    HardSoftScore score = day.getScore();
    return score == null ? HardSoftScore.ofHard(-1) : score;
  }

  private static Day day(HomeCareInstance instance) {
    int places = instance.distances().length;
    int[][] ways = new int[places][places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        ways[from][to] = Ticks.ofMinutes(instance.distances()[from][to]);
      }
    }
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < instance.patients().size(); i++) {
      Patient patient = instance.patients().get(i);
      for (int s = 0; s < patient.services().size(); s++) {
        tasks.add(new Task(patient, s, HomeCareInstance.place(i), times(patient, s), ways));
      }
      if (patient.services().size() == 2) {
        Task first = tasks.get(tasks.size() - 2);
        Task second = tasks.getLast();
        first.meets(second);
        second.meets(first);
      }
    }
    tasks.sort(Comparator.comparingInt(Task::latest));
    return new Day(
        instance.caregivers().stream()
            .map(each -> new Round(each.id(), able(each, tasks)))
            .toList(),
        tasks);
  }

  private static List<Task> able(Caregiver caregiver, List<Task> tasks) {
    return tasks.stream()
        .filter(task -> caregiver.abilities().contains(task.ability()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int[] times(Patient patient, int service) {
    return new int[] {
      Ticks.ofMinutes(patient.services().get(service).duration()),
      Ticks.ofMinutes(patient.earliest()),
      Ticks.ofMinutes(patient.latest()),
      Ticks.ofMinutes(patient.gapMin()),
      Ticks.ofMinutes(patient.gapMax())
    };
  }

  private static HomeCareSolution solution(Day day) {
    return new HomeCareSolution(
        day.getRounds().stream()
            .map(round ->
                new HomeCareSolution.Route(
                    round.getId(), round.getTasks().stream().map(TimefoldEngine::stop).toList()))
            .toList());
  }

  private static HomeCareSolution.Stop stop(Task task) {
    Integer start = task.getStart();
    if (start == null) {
      throw new IllegalStateException("No start of " + task.getId());
    }
    return new HomeCareSolution.Stop(
        task.getId().substring(0, task.getId().lastIndexOf(' ')),
        task.ability(),
        Ticks.toMinutes(start),
        Ticks.toMinutes(start + task.service()));
  }
}
