package org.liandong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.liandong.casework.Contacts;
import org.liandong.casework.Fate;
import org.liandong.casework.RecordContact;
import org.liandong.people.People;
import org.liandong.people.PersonRef;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.SocialWorkers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the people of the demo city and what was done for them. */
@Component
class ContactSeeder {

  private static final int BATCH = 500;
  private static final int THREADS = 2;

  private final People people;
  private final SocialWorkers workers;
  private final Contacts contacts;
  private final Clerks clerks;
  private final TransactionTemplate transaction;

  ContactSeeder(
      People people,
      SocialWorkers workers,
      Contacts contacts,
      Clerks clerks,
      TransactionTemplate transaction) {
    this.clerks = clerks;
    this.transaction = transaction;
    this.people = people;
    this.workers = workers;
    this.contacts = contacts;
  }

  /** Registers the social workers of all organisations. */
  void seedWorkers(List<Cast> casts) {
    List<NewSocialWorker> all = casts.stream().flatMap(cast -> cast.workers().stream()).toList();
    clerks.association().run(() -> inBatches(all, workers::registerAll));
  }

  /** Records the clients; those recorded before are found again. */
  Map<Client, Integer> seedClients(List<Cast> casts) {
    List<Client> all = casts.stream().flatMap(cast -> cast.clients().stream()).toList();
    Map<Client, Integer> numbers = HashMap.newHashMap(all.size());
    clerks.share(
        all,
        client -> clerks.service(client.home(), client.who().id()),
        (clerk, share) -> clerk.run(() -> inBatches(share, batch -> record(batch, numbers))));
    return numbers;
  }

  private void record(List<Client> batch, Map<Client, Integer> numbers) {
    List<PersonRef> refs = people.recordAll(batch.stream().map(Client::person).toList());
    for (int i = 0; i < batch.size(); i++) {
      numbers.put(batch.get(i), refs.get(i).number());
    }
  }

  /** Records a year: everything as first said, then what was wrong is mended. */
  void seed(List<ContactPlan.Planned> year) {
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      clerks.share(
          year.stream().map(ContactPlan.Planned::first).toList(),
          this::clerk,
          (clerk, share) ->
              inBatches(
                  share,
                  batch -> running.add(threads.submit(() -> clerk.run(() -> record(batch))))));
    }
    running.forEach(ContactSeeder::require);
    clerks.share(
        year.stream().filter(planned -> planned.mistake() != null).toList(),
        planned -> clerk(planned.contact()),
        (clerk, share) -> clerk.run(() -> mend(share)));
  }

  private Viewer clerk(RecordContact contact) {
    return clerks.service(contact.place().region(), contact.staff().organisation());
  }

  private void record(List<RecordContact> batch) {
    for (Fate fate : contacts.recordAll(batch)) {
      Refusal refusal = fate.refusal();
      if (refusal != null) {
        keep(refusal);
      }
    }
  }

  /**
   * In one transaction; one by one, what is changed already left as it is, when an earlier loading
   * broke off after it.
   */
  private void mend(List<ContactPlan.Planned> share) {
    try {
      transaction.executeWithoutResult(status -> share.forEach(this::mend));
    } catch (Refusal mendedBefore) {
      keep(mendedBefore);
      share.forEach(this::mendUnlessChanged);
    }
  }

  private void mendUnlessChanged(ContactPlan.Planned planned) {
    try {
      mend(planned);
    } catch (Refusal mendedBefore) {
      keep(mendedBefore);
    }
  }

  private void mend(ContactPlan.Planned planned) {
    ContactPlan.Mistake mistake = Objects.requireNonNull(planned.mistake());
    UUID id = planned.contact().id();
    if (mistake.wrong() == null) {
      contacts.withdraw(id, 1, mistake.reason());
    } else {
      contacts.correct(id, 1, planned.contact(), mistake.reason());
    }
  }

  private static void keep(Refusal refusal) {
    if (refusal.category() != Refusal.Category.CONFLICT) {
      throw refusal;
    }
  }

  private static void require(Future<?> batch) {
    try {
      batch.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static <T> void inBatches(List<T> all, Consumer<List<T>> work) {
    for (int from = 0; from < all.size(); from += BATCH) {
      work.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }
}
