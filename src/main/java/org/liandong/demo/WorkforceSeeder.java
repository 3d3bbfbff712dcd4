package org.liandong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.liandong.people.Linking;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.workforce.Certificates;
import org.liandong.workforce.ExamResults;
import org.liandong.workforce.NewCertificate;
import org.liandong.workforce.ProfessionalLevel;
import org.springframework.stereotype.Component;

/**
 * Records who passed the examination and holds a certificate, and two mistakes and their mending.
 */
@Component
class WorkforceSeeder {

  private static final int BATCH = 500;
  private static final LocalDate MISTAKE = LocalDate.of(2018, 3, 1);

  private final ExamResults exams;
  private final Certificates certificates;
  private final People people;
  private final Linking linking;
  private final Regions regions;
  private final Clerks clerks;

  WorkforceSeeder(
      ExamResults exams,
      Certificates certificates,
      People people,
      Linking linking,
      Regions regions,
      Clerks clerks) {
    this.clerks = clerks;
    this.exams = exams;
    this.certificates = certificates;
    this.people = people;
    this.linking = linking;
    this.regions = regions;
  }

  void seed(LocalDate until) {
    List<RegionCode> towns = regions.towns().stream().map(Region::code).toList();
    List<Holder> holders = Holder.all(towns, until);
    clerks.association().run(() -> record(holders));
    if (!until.isBefore(MISTAKE)) {
      clerks.association().run(() -> recordAndTakeBack(towns.getFirst()));
      recordTwiceAndLink(towns.getFirst());
    }
  }

  private void record(List<Holder> holders) {
    inBatches(holders.stream().flatMap(one -> one.results().stream()).toList(), exams::recordAll);
    inBatches(
        holders.stream().flatMap(one -> one.certificates().stream()).toList(),
        certificates::recordAll);
  }

  /** A certificate entered for somebody who holds none. */
  private void recordAndTakeBack(RegionCode town) {
    UUID id =
        certificates.record(
            new NewCertificate(
                DemoIds.of("certificate/mistaken", MISTAKE),
                NewPerson.named("莫志明(演示)", town).withId(DemoIds.of("mistaken", MISTAKE)),
                ProfessionalLevel.ASSISTANT_SOCIAL_WORKER,
                "演示误登00001",
                MISTAKE,
                town,
                null));
    try {
      certificates.withdraw(id, "查无此证,误登,撤销(演示)");
    } catch (Refusal takenBackBefore) {
      keep(takenBackBefore);
    }
  }

  /** One person recorded under two numbers, linked later. */
  private void recordTwiceAndLink(RegionCode town) {
    int first = people.record(twin("one", town)).number();
    int second = people.record(twin("two", town)).number();
    try {
      linking.link(second, first, "同一人,两次建档(演示)");
    } catch (Refusal linkedBefore) {
      keep(linkedBefore);
    }
  }

  private static NewPerson twin(String which, RegionCode town) {
    return NewPerson.named("梁桂芳(演示)", town).withId(DemoIds.of("twin/" + which, MISTAKE));
  }

  private static void keep(Refusal refusal) {
    if (refusal.category() != Refusal.Category.CONFLICT) {
      throw refusal;
    }
  }

  private static <T> void inBatches(List<T> all, Consumer<List<T>> work) {
    for (int from = 0; from < all.size(); from += BATCH) {
      work.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }
}
