package org.liandong.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads the demo city behind the running program: pages are served while it loads. Begins only in
 * an empty database; a loading that was broken off goes on where it stopped, for every id is made
 * from what it stands for.
 */
@Component
@ConditionalOnProperty("liandong.demo")
class DemoCity implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
  private static final int AFTER_ORGANISATIONS = 3;
  private static final int AFTER_WORKFORCE = 15;
  private static final int AFTER_PEOPLE = 30;
  private static final int NEARLY_DONE = 99;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Loading loading;
  private final OrganisationSeeder organisations;
  private final WorkforceSeeder workforce;
  private final ContactSeeder contacts;
  private final PublicitySeeder publicity;
  private final AccountSeeder accounts;
  private final DemoSettings settings;
  private volatile boolean stopping;
  private volatile Optional<Thread> thread = Optional.empty();

  DemoCity(
      Loading loading,
      OrganisationSeeder organisations,
      WorkforceSeeder workforce,
      ContactSeeder contacts,
      PublicitySeeder publicity,
      AccountSeeder accounts,
      DemoSettings settings) {
    this.loading = loading;
    this.organisations = organisations;
    this.workforce = workforce;
    this.contacts = contacts;
    this.publicity = publicity;
    this.accounts = accounts;
    this.settings = settings;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    Optional<DemoRun> run = Viewer.SYSTEM.call(this::due);
    run.ifPresent(
        due -> thread = Optional.of(Thread.ofPlatform().name("demo-city").start(() -> load(due))));
  }

  @Override
  public void destroy() throws InterruptedException {
    stopping = true;
    if (thread.isPresent()) {
      thread.get().join(PATIENCE);
    }
  }

  /** What is still to be loaded, if anything. */
  Optional<DemoRun> due() {
    Optional<LocalDate> unfinished = loading.unfinished();
    if (unfinished.isPresent()) {
      loading.reached(0);
      return unfinished.map(until -> new DemoRun(settings.firstYear(), until));
    }
    if (loading.begun() || !organisations.isEmpty()) {
      return Optional.empty();
    }
    LocalDate until = settings.lastDay();
    loading.begin(until);
    loading.reached(0);
    return Optional.of(new DemoRun(settings.firstYear(), until));
  }

  /** Loads everything that is not there yet. */
  void load(DemoRun run) {
    long began = System.nanoTime();
    try {
      loadSteps(run);
    } catch (RuntimeException failure) {
      LOG.error("The demo city is not whole; the next start goes on from here", failure);
      return;
    }
    if (!stopping) {
      loading.end();
      LOG.info("Demo city loaded in {} ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
  }

  /** Every step, those finished before left out. */
  private void loadSteps(DemoRun run) {
    loading.once("organisations", () -> organisations.seed(run.until()));
    loading.once("reports", () -> organisations.seedReports(run.until()));
    loading.once("accounts", accounts::seed);
    loading.once("publicity", () -> publicity.seed(run.until()));
    loading.reached(AFTER_ORGANISATIONS);
    loading.once("workforce", () -> workforce.seed(run.until()));
    loading.reached(AFTER_WORKFORCE);
    List<Cast> casts = organisations.casts(run.until());
    loading.once("workers", () -> contacts.seedWorkers(casts));
    Map<Client, Integer> numbers = Viewer.SYSTEM.call(() -> contacts.seedClients(casts));
    loading.reached(AFTER_PEOPLE);
    loadYears(run, casts, numbers);
  }

  private void loadYears(DemoRun run, List<Cast> casts, Map<Client, Integer> numbers) {
    int last = run.until().getYear();
    long whole = personTimes(run.firstYear(), last);
    for (int year = run.firstYear(); year <= last && !stopping; year++) {
      ContactPlan plan = new ContactPlan(year, run, casts, numbers::get);
      loading.once("contacts/" + year, () -> contacts.seed(plan.contacts()));
      loading.reached(reached(personTimes(run.firstYear(), year), whole));
    }
  }

  private static int reached(long done, long whole) {
    return (int) (AFTER_PEOPLE + (NEARLY_DONE - AFTER_PEOPLE) * done / whole);
  }

  private static long personTimes(int first, int last) {
    long sum = 1;
    for (int year = first; year <= last; year++) {
      sum += Growth.personTimes(year);
    }
    return sum;
  }
}
