package org.liandong.bench.homecare;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.bench.homecare.HomeCareInstance.Caregiver;
import org.liandong.bench.homecare.HomeCareInstance.Patient;
import org.liandong.bench.homecare.HomeCareInstance.Service;
import org.liandong.linkage.planner.Ticks;

/**
 * Google OR-Tools, its solver CP-SAT: a circuit for each carer, a start for each service, and the
 * published objective and both kinds of joint visits exactly as they are published. It begins from
 * the plainest plan ({@link EarliestFirst}): left to itself it has none of the larger instances
 * within seconds.
 *
 * <p>Its routing library is left aside: it searches on one thread and its neighbourhoods do not
 * know of starts that hang together.
 */
public final class OrToolsEngine implements HomeCareEngine {

  @Override
  public Found plan(HomeCareInstance instance, long seed, double seconds, int threads) {
    Loader.loadNativeLibraries();
    Model model = new Model(instance);
    model.hint(new EarliestFirst(instance).plan());
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setMaxTimeInSeconds(seconds)
        .setNumWorkers(threads)
        .setRandomSeed((int) seed);
    CpSolverStatus status = solver.solve(model.model);
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
        ? new Found(model.solution(solver), solver.objectiveValue() / Ticks.MINUTE / 3, 0)
        : Found.NOTHING;
  }

  /** A service at a patient's, with its start. */
  private record Task(Patient patient, Service service, int place, IntVar start, IntVar late) {}

  /** Whether a carer gives a service. */
  private record Part(Task task, Caregiver caregiver, BoolVar present) {}

  /** A way of a carer from a service to the next; null stands for the depot. */
  private record Arc(Caregiver caregiver, @Nullable Task from, @Nullable Task to, BoolVar taken) {}

  private static final class Model {

    final CpModel model = new CpModel();
    private final HomeCareInstance instance;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final IntVar worst;
    private final long horizon;

    Model(HomeCareInstance instance) {
      this.instance = instance;
      horizon = horizon(instance);
      worst = model.newIntVar(0, horizon, "worst");
      cost.add(worst);
      for (int i = 0; i < instance.patients().size(); i++) {
        addPatient(instance.patients().get(i), HomeCareInstance.place(i));
      }
      instance.caregivers().forEach(this::addCaregiver);
      for (Task task : tasks) {
        model.addExactlyOne(
            parts.stream()
                .filter(part -> part.task().equals(task))
                .map(Part::present)
                .toArray(Literal[]::new));
      }
      model.minimize(cost);
    }

    /** Late enough to serve everybody one after another. */
    private static long horizon(HomeCareInstance instance) {
      double longest = 0;
      for (double[] row : instance.distances()) {
        for (double way : row) {
          longest = Math.max(longest, way);
        }
      }
      double end = 0;
      for (Patient patient : instance.patients()) {
        end = Math.max(end, patient.latest());
      }
      for (Patient patient : instance.patients()) {
        for (Service service : patient.services()) {
          end += service.duration() + longest + patient.gapMax();
        }
      }
      return Ticks.ofMinutes(end);
    }

    private void addPatient(Patient patient, int place) {
      List<Task> ofPatient = new ArrayList<>();
      for (Service service : patient.services()) {
        IntVar start = model.newIntVar(Ticks.ofMinutes(patient.earliest()), horizon, "start");
        IntVar late = model.newIntVar(0, horizon, "late");
        model.addGreaterOrEqual(late, plus(start, -Ticks.ofMinutes(patient.latest())));
        model.addGreaterOrEqual(worst, late);
        cost.add(late);
        ofPatient.add(new Task(patient, service, place, start, late));
      }
      if (ofPatient.size() == 2) {
        IntVar first = ofPatient.getFirst().start();
        IntVar second = ofPatient.getLast().start();
        model.addGreaterOrEqual(second, plus(first, Ticks.ofMinutes(patient.gapMin())));
        model.addLessOrEqual(second, plus(first, Ticks.ofMinutes(patient.gapMax())));
      }
      tasks.addAll(ofPatient);
    }

    private void addCaregiver(Caregiver caregiver) {
      CircuitConstraint circuit = model.addCircuit();
      List<Task> able =
          tasks.stream()
              .filter(task -> caregiver.abilities().contains(task.service().name()))
              .toList();
      BoolVar unused = model.newBoolVar("unused");
      circuit.addArc(0, 0, unused);
      arcs.add(new Arc(caregiver, null, null, unused));
      for (int i = 0; i < able.size(); i++) {
        Task task = able.get(i);
        circuit.addArc(i + 1, i + 1, present(task, caregiver).not());
        BoolVar first = arc(circuit, 0, i + 1, way(0, task.place()));
        arcs.add(new Arc(caregiver, null, task, first));
        model
            .addGreaterOrEqual(task.start(), LinearExpr.constant(way(0, task.place())))
            .onlyEnforceIf(first);
        BoolVar home = arc(circuit, i + 1, 0, way(task.place(), 0));
        arcs.add(new Arc(caregiver, task, null, home));
        for (int j = 0; j < able.size(); j++) {
          Task next = able.get(j);
          if (!next.patient().equals(task.patient())) {
            int way = way(task.place(), next.place());
            BoolVar taken = arc(circuit, i + 1, j + 1, way);
            arcs.add(new Arc(caregiver, task, next, taken));
            model
                .addGreaterOrEqual(
                    next.start(),
                    plus(task.start(), Ticks.ofMinutes(task.service().duration()) + way))
                .onlyEnforceIf(taken);
          }
        }
      }
    }

    /** Whether the carer gives a service; of two at one patient's only one. */
    private BoolVar present(Task task, Caregiver caregiver) {
      BoolVar present = model.newBoolVar("present");
      for (Part other : parts) {
        if (other.caregiver().equals(caregiver) && other.task().patient().equals(task.patient())) {
          model.addAtMostOne(new Literal[] {present, other.present()});
        }
      }
      parts.add(new Part(task, caregiver, present));
      return present;
    }

    private BoolVar arc(CircuitConstraint circuit, int from, int to, int way) {
      BoolVar taken = model.newBoolVar("arc");
      circuit.addArc(from, to, taken);
      cost.addTerm(taken, way);
      return taken;
    }

    private int way(int from, int to) {
      return Ticks.ofMinutes(instance.distances()[from][to]);
    }

    private static LinearExpr plus(IntVar variable, long constant) {
      return LinearExpr.newBuilder().add(variable).add(constant).build();
    }

    /** Tells the solver of a plan to begin from. */
    void hint(List<EarliestFirst.Given> plan) {
      Map<Caregiver, List<Task>> routes = new HashMap<>();
      long latest = 0;
      for (EarliestFirst.Given given : plan) {
        Service service = given.patient().services().get(given.service());
        Task task =
            tasks.stream()
                .filter(each -> each.patient().equals(given.patient()))
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow();
        routes.computeIfAbsent(given.caregiver(), key -> new ArrayList<>()).add(task);
        long late = Math.max(0, given.start() - Ticks.ofMinutes(given.patient().latest()));
        latest = Math.max(latest, late);
        model.addHint(task.start(), given.start());
        model.addHint(task.late(), late);
      }
      model.addHint(worst, latest);
      for (Part part : parts) {
        boolean present = routes.getOrDefault(part.caregiver(), List.of()).contains(part.task());
        model.addHint(part.present(), present ? 1 : 0);
      }
      for (Arc arc : arcs) {
        List<Task> route = routes.getOrDefault(arc.caregiver(), List.of());
        model.addHint(arc.taken(), isOn(route, arc.from(), arc.to()) ? 1 : 0);
      }
    }

    private static boolean isOn(List<Task> route, @Nullable Task from, @Nullable Task to) {
      if (from == null) {
        return to == null ? route.isEmpty() : !route.isEmpty() && route.getFirst().equals(to);
      }
      int at = route.indexOf(from);
      if (at < 0) {
        return false;
      }
      return to == null
          ? at == route.size() - 1
          : at + 1 < route.size() && route.get(at + 1).equals(to);
    }

    HomeCareSolution solution(CpSolver solver) {
      return new HomeCareSolution(
          instance.caregivers().stream()
              .map(
                  caregiver -> new HomeCareSolution.Route(caregiver.id(), stops(caregiver, solver)))
              .toList());
    }

    private List<HomeCareSolution.Stop> stops(Caregiver caregiver, CpSolver solver) {
      return parts.stream()
          .filter(part -> part.caregiver().equals(caregiver))
          .filter(part -> solver.booleanValue(part.present()))
          .map(part -> stop(part.task(), solver.value(part.task().start())))
          .sorted(Comparator.comparingDouble(HomeCareSolution.Stop::start))
          .toList();
    }

    private static HomeCareSolution.Stop stop(Task task, long start) {
      double minutes = Ticks.toMinutes(start);
      return new HomeCareSolution.Stop(
          task.patient().id(), task.service().name(), minutes, minutes + task.service().duration());
    }
  }
}
