package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.Proofs;
import org.liandong.ledger.log.SignedNote;
import org.liandong.ledger.log.TreeHead;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
@TestPropertySource(properties = "liandong.log.sealing.enabled=false")
@Import(SealerTests.Heard.class)
class SealerTests {

  @Autowired private Ledger ledger;
  @Autowired private LedgerReader reader;
  @Autowired private Checkpoints checkpoints;
  @Autowired private Sealer sealer;
  @Autowired private LogKey key;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Heard heard;

  @BeforeEach
  void sealWhatOthersLeft() {
    sealAll();
  }

  @Test
  void entriesGetContiguousLeavesInTheOrderOfWriting() {
    long before = treeSize();
    List<Posting> postings = Postings.contacts(5);
    Postings.post(ledger, transaction, postings);
    assertThat(asSystem(reader::unsealed)).hasSize(5);
    assertThat(sealer.seal()).isEqualTo(5);
    List<SealedEntry> sealed = asSystem(() -> reader.sealedFrom(before, 100));
    assertThat(sealed)
        .extracting(SealedEntry::leaf)
        .containsExactly(before, before + 1, before + 2, before + 3, before + 4);
    assertThat(sealed)
        .extracting(it -> it.entry().id())
        .containsExactlyElementsOf(postings.stream().map(Posting::id).toList());
    assertThat(asSystem(reader::unsealed)).isEmpty();
    assertThat(sealer.seal()).isZero();
    assertThat(heard.last).isEqualTo(new Sealed(before + 5));
  }

  @Test
  void eachRoundSignsACheckpointConsistentWithTheOneBefore() {
    Postings.post(ledger, transaction, Postings.contacts(3));
    sealAll();
    Checkpoint first = checkpoints.latest();
    Postings.post(ledger, transaction, Postings.contacts(600));
    sealAll();
    Checkpoint second = checkpoints.latest();
    Consistency proof = checkpoints.consistency(first.size(), second.size());
    assertThat(second.size()).isEqualTo(first.size() + 600);
    SignedNote note = SignedNote.parse(second.note());
    assertThat(note.signedBy(key.signer().verifier())).isTrue();
    assertThat(TreeHead.parse(note.text()).root()).isEqualTo(second.rootHash());
    assertThat(
            Proofs.consistency(
                first.size(),
                second.size(),
                first.rootHash(),
                proof.proof().stream().map(Hash::parse).toList(),
                second.rootHash()))
        .isTrue();
    ProvenSize between = checkpoints.at(first.size() + 1);
    assertThat(between.checkpoint()).isEqualTo(second);
  }

  @Test
  void sealsAfterEveryStart() {
    SealingBell bell = new SealingBell();
    SealingLoop loop = new SealingLoop(sealer, bell, true, Duration.ofMillis(1));
    for (int start = 0; start < 20; start++) {
      loop.start();
      Postings.post(ledger, transaction, Postings.contacts(1));
      bell.ring();
      Awaitility.await().until(() -> asSystem(reader::unsealed).isEmpty());
      Postings.post(ledger, transaction, Postings.contacts(1));
      bell.ring();
      Awaitility.await().until(() -> asSystem(reader::unsealed).isEmpty());
      loop.stop();
    }
  }

  @Test
  void concurrentWritersAndSealersLeaveNoGapAndNothingTwice() throws Exception {
    long before = treeSize();
    int writers = 8;
    long perWriter = 40;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers + 2)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        running.add(
            threads.submit(() -> {
              for (int i = 0; i < perWriter; i++) {
                List<Posting> batch = Postings.contacts(7);
                Postings.post(ledger, transaction, batch);
                Postings.post(ledger, transaction, batch);
              }
            }));
      }
      for (int i = 0; i < 2; i++) {
        running.add(
            threads.submit(() -> {
              while (treeSize() < before + writers * perWriter * 7) {
                sealer.seal();
              }
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertThat(treeSize()).isEqualTo(before + writers * perWriter * 7);
    List<SealedEntry> sealed = asSystem(() -> reader.sealedFrom(before, 10_000));
    assertThat(sealed.stream().map(it -> it.entry().id()).distinct())
        .hasSize((int) (writers * perWriter * 7));
    assertThat(checkpoints.latest().size()).isEqualTo(treeSize());
  }

  @Test
  void aRoundThatIsInterruptedLeavesEverythingAsItWas() {
    Postings.post(ledger, transaction, Postings.contacts(4));
    long before = treeSize();
    Checkpoint last = checkpoints.latest();
    asSystem(() ->
        transaction.execute(status -> {
          assertThat(sealer.seal()).isEqualTo(4);
          status.setRollbackOnly();
          return true;
        }));
    assertThat(treeSize()).isEqualTo(before);
    assertThat(checkpoints.latest()).isEqualTo(last);
    assertThat(asSystem(reader::unsealed)).hasSize(4);
    assertThat(sealer.seal()).isEqualTo(4);
    assertThat(checkpoints.latest().size()).isEqualTo(before + 4);
  }

  @Test
  void theApplicationRoleMayChangeNeitherLeafNorTileNorCheckpoint() {
    Postings.post(ledger, transaction, Postings.contacts(1));
    sealAll();
    for (String change :
        List.of(
            "update ledger.leaf set leaf = leaf + 1",
            "delete from ledger.leaf",
            "update ledger.tile set hashes = decode(repeat('00', 32 * width), 'hex')",
            "delete from ledger.tile",
            "update ledger.checkpoint set size = size + 1",
            "delete from ledger.checkpoint")) {
      assertThatThrownBy(
              () -> asSystem(() -> transaction.execute(status -> client.sql(change).update())))
          .as(change)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|may only grow).*");
    }
  }

  private void sealAll() {
    int sealed = sealer.seal();
    while (sealed > 0) {
      sealed = sealer.seal();
    }
  }

  private long treeSize() {
    return asSystem(reader::treeSize);
  }

  private static <T> T asSystem(Supplier<T> work) {
    return Objects.requireNonNull(Viewer.SYSTEM.call(work));
  }

  /** Hears what the sealer says. */
  @TestComponent
  static class Heard {
    private volatile Sealed last = new Sealed(-1);

    @EventListener
    void on(Sealed sealed) {
      last = sealed;
    }
  }
}
