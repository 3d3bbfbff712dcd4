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
import java.util.List;
import org.liandong.bench.homecare.HomeCareInstance.Caregiver;
import org.liandong.bench.homecare.HomeCareInstance.Patient;
import org.liandong.bench.homecare.HomeCareInstance.Service;
import org.liandong.linkage.planner.Ticks;

/**
 * Google OR-Tools, its solver CP-SAT: a circuit for each carer, a start for each service, and the
 * published objective and both kinds of joint visits exactly as they are published.
 *
 * <p>Its routing library is left aside: it searches on one thread and its neighbourhoods do not
 * know of starts that hang together.
 */
public final class OrToolsEngine implements HomeCareEngine {

  @Override
  public Found plan(HomeCareInstance instance, long seed, double seconds, int threads) {
    Loader.loadNativeLibraries();
    Model model = new Model(instance);
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
  private record Task(Patient patient, Service service, int place, IntVar start) {}

  /** Whether a carer gives a service. */
  private record Part(Task task, Caregiver caregiver, BoolVar present) {}

  private static final class Model {

    final CpModel model = new CpModel();
    private final HomeCareInstance instance;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
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
        ofPatient.add(new Task(patient, service, place, start));
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
      circuit.addArc(0, 0, model.newBoolVar("unused"));
      for (int i = 0; i < able.size(); i++) {
        Task task = able.get(i);
        BoolVar present = model.newBoolVar("present");
        for (Part other : parts) {
          if (other.caregiver().equals(caregiver) && other.task().patient().equals(task.patient())) {
            model.addAtMostOne(new Literal[] {present, other.present()});
          }
        }
        parts.add(new Part(task, caregiver, present));
        circuit.addArc(i + 1, i + 1, present.not());
        BoolVar first = arc(circuit, 0, i + 1, way(0, task.place()));
        model
            .addGreaterOrEqual(task.start(), LinearExpr.constant(way(0, task.place())))
            .onlyEnforceIf(first);
        arc(circuit, i + 1, 0, way(task.place(), 0));
        for (int j = 0; j < able.size(); j++) {
          Task next = able.get(j);
          if (!next.patient().equals(task.patient())) {
            int way = way(task.place(), next.place());
            BoolVar taken = arc(circuit, i + 1, j + 1, way);
            model
                .addGreaterOrEqual(
                    next.start(),
                    plus(task.start(), Ticks.ofMinutes(task.service().duration()) + way))
                .onlyEnforceIf(taken);
          }
        }
      }
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

    HomeCareSolution solution(CpSolver solver) {
      return new HomeCareSolution(
          instance.caregivers().stream()
              .map(caregiver -> new HomeCareSolution.Route(caregiver.id(), stops(caregiver, solver)))
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
          task.patient().id(),
          task.service().name(),
          minutes,
          minutes + task.service().duration());
    }
  }
}
