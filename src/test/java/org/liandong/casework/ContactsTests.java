package org.liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.casework.ContactFixtures.JIANGCHENG;
import static org.liandong.casework.ContactFixtures.aContact;
import static org.liandong.casework.ContactFixtures.countyAccount;
import static org.liandong.casework.ContactFixtures.like;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.casework.CaseworkWorld.Row;
import org.liandong.casework.Fate.Outcome;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(CaseworkWorld.class)
class ContactsTests {

  @Autowired private Contacts contacts;
  @Autowired private CaseworkWorld world;
  private Staff staff;

  @BeforeEach
  void aWorkerOfAStation() {
    staff = world.staff();
  }

  @Test
  void anAnonymousContactIsOneEntryOfItsHeads() {
    RecordContact said = aContact(staff).build();
    record(said);
    assertThat(world.entries(said.id())).containsExactly(new Row("SERVICE_CONTACT", 0, 12, 45));
  }

  @Test
  void aKnownPersonIsOnePersonTime() {
    int person = world.person();
    RecordContact said = aContact(staff).serving(Served.person(person)).build();
    record(said);
    assertThat(world.entries(said.id())).containsExactly(new Row("SERVICE_CONTACT", person, 1, 45));
  }

  @Test
  void furtherPersonsAndHeadsAreAttendances() {
    int first = world.person();
    int second = world.person();
    RecordContact said =
        aContact(staff).serving(new Served(List.of(first, second, first), 7, true)).build();
    record(said);
    assertThat(world.entries(said.id()))
        .containsExactlyInAnyOrder(
            new Row("SERVICE_CONTACT", first, 1, 45),
            new Row("SERVICE_ATTENDANCE", second, 1, 0),
            new Row("SERVICE_ATTENDANCE", 0, 7, 0));
  }

  @Test
  void aShortCallIsKeptButNotCounted() {
    RecordContact said = aContact(staff).by(ServiceMethod.PHONE).lasting(4).build();
    record(said);
    assertThat(world.entries(said.id())).isEmpty();
    assertThat(find(said.id()).uncounted()).isEqualTo(Uncounted.PHONE_TOO_SHORT);
  }

  @Test
  void sayingTheSameAgainChangesNothing() {
    RecordContact said = aContact(staff).noting("上门探访,情绪平稳").build();
    assertThat(record(said).outcome()).isEqualTo(Outcome.RECORDED);
    assertThat(record(said).outcome()).isEqualTo(Outcome.ALREADY_THERE);
    assertThat(world.entries(said.id())).hasSize(1);
    assertThat(find(said.id()).said()).isEqualTo(said);
  }

  @Test
  void theSameIdForSomethingElseIsAConflict() {
    RecordContact said = aContact(staff).build();
    record(said);
    assertThatThrownBy(() -> record(like(said).lasting(46).build()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.category()).isEqualTo(Refusal.Category.CONFLICT);
              assertThat(refusal.code()).isEqualTo("casework.contact.id-taken");
            });
  }

  @Test
  void aRepeatFindsItselfEvenAfterACorrection() {
    RecordContact said = aContact(staff).build();
    record(said);
    correct(said.id(), 1, like(said).lasting(60).build());
    assertThat(record(said).outcome()).isEqualTo(Outcome.ALREADY_THERE);
    assertThat(find(said.id()).said().time().minutes()).isEqualTo(60);
  }

  @Test
  void inABatchEachContactHasItsOwnFate() {
    RecordContact sound = aContact(staff).build();
    RecordContact empty = aContact(staff).serving(Served.heads(0, false)).build();
    RecordContact other = like(sound).lasting(99).build();
    List<Fate> fates =
        Viewer.SYSTEM.call(() -> contacts.recordAll(List.of(sound, empty, sound, other)));
    assertThat(fates)
        .extracting(Fate::outcome)
        .containsExactly(Outcome.RECORDED, Outcome.REFUSED, Outcome.ALREADY_THERE, Outcome.REFUSED);
    assertThat(fates)
        .extracting(fate -> fate.refusal() == null ? "" : fate.refusal().code())
        .containsExactly("", "casework.contact.nobody-served", "", "casework.contact.id-taken");
    assertThat(world.entries(sound.id())).hasSize(1);
    assertThat(world.entries(empty.id())).isEmpty();
  }

  @Test
  void aCorrectionReversesAndPostsAnew() {
    RecordContact said = aContact(staff).build();
    record(said);
    Contact corrected = correct(said.id(), 1, like(said).lasting(30).build());
    assertThat(corrected.version()).isEqualTo(2);
    assertThat(world.entries(said.id()))
        .containsExactlyInAnyOrder(
            new Row("SERVICE_CONTACT", 0, 12, 45),
            new Row("SERVICE_CONTACT", 0, -12, -45),
            new Row("SERVICE_CONTACT", 0, 12, 30));
    assertThat(history(said.id()))
        .singleElement()
        .satisfies(past -> {
          assertThat(past.said()).isEqualTo(said);
          assertThat(past.end().reason()).isEqualTo("记错了");
        });
  }

  @Test
  void aCorrectionFromAnOldVersionIsAConflict() {
    RecordContact said = aContact(staff).build();
    record(said);
    correct(said.id(), 1, like(said).lasting(30).build());
    assertThatThrownBy(() -> correct(said.id(), 1, like(said).lasting(31).build()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("casework.contact.version-moved"));
  }

  @Test
  void aCorrectionAskedTwiceIsMadeOnce() {
    RecordContact said = aContact(staff).build();
    RecordContact better = like(said).lasting(30).build();
    record(said);
    Viewer account = countyAccount(JIANGCHENG);
    Contact first = account.call(() -> contacts.correct(said.id(), 1, better, "记错了"));
    Contact second = account.call(() -> contacts.correct(said.id(), 1, better, "记错了"));
    assertThat(second).isEqualTo(first);
    assertThat(world.entries(said.id())).hasSize(3);
  }

  @Test
  void aWithdrawnContactCountsNothingAndStaysVisible() {
    RecordContact said = aContact(staff).build();
    record(said);
    withdraw(said.id(), 1);
    withdraw(said.id(), 1);
    assertThat(world.entries(said.id()))
        .extracting(Row::count)
        .containsExactlyInAnyOrder(12L, -12L);
    assertThat(find(said.id()).status()).isEqualTo(Contact.Status.WITHDRAWN);
    assertThatThrownBy(() -> correct(said.id(), 2, like(said).lasting(30).build()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("casework.contact.withdrawn"));
  }

  @Test
  void racingRecordersWriteOnce() throws Exception {
    List<RecordContact> batch = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      batch.add(aContact(staff).build());
    }
    List<Outcome> outcomes =
        race(
                8,
                turn -> {
                  List<RecordContact> mine = turn % 2 == 0 ? batch : batch.reversed();
                  return contacts.recordAll(mine).stream().map(Fate::outcome).toList();
                })
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(outcomes).filteredOn(Outcome.RECORDED::equals).hasSize(50);
    assertThat(outcomes).doesNotContain(Outcome.REFUSED);
    assertThat(batch).allSatisfy(said -> assertThat(world.entries(said.id())).hasSize(1));
  }

  @Test
  void racingCorrectionsLetOneWin() throws Exception {
    RecordContact said = aContact(staff).build();
    record(said);
    List<Boolean> won =
        race(
            6,
            turn -> {
              try {
                contacts.correct(said.id(), 1, like(said).lasting(100 + turn).build(), "记错了");
                return true;
              } catch (Refusal refusal) {
                assertThat(refusal.category()).isEqualTo(Refusal.Category.CONFLICT);
                return false;
              }
            });
    assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(world.entries(said.id())).hasSize(3);
  }

  private Fate record(RecordContact said) {
    return Viewer.SYSTEM.call(() -> contacts.record(said));
  }

  private Contact correct(UUID id, int version, RecordContact said) {
    return Viewer.SYSTEM.call(() -> contacts.correct(id, version, said, "记错了"));
  }

  private Contact withdraw(UUID id, int version) {
    return Viewer.SYSTEM.call(() -> contacts.withdraw(id, version, "不是本站服务"));
  }

  private Contact find(UUID id) {
    return Viewer.SYSTEM.call(() -> contacts.find(id));
  }

  private List<PastVersion> history(UUID id) {
    return Viewer.SYSTEM.call(() -> contacts.history(id));
  }

  private static <T> List<T> race(int runners, IntFunction<T> turn) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
      for (int i = 0; i < runners; i++) {
        int number = i;
        running.add(
            threads.submit(() -> {
              start.await();
              return Viewer.SYSTEM.call(() -> turn.apply(number));
            }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get());
      }
      return results;
    }
  }
}
