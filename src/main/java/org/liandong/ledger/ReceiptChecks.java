package org.liandong.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.NoteVerifier;
import org.liandong.ledger.log.Proofs;
import org.liandong.ledger.log.SignedNote;
import org.liandong.ledger.log.TileTree;
import org.liandong.ledger.log.TreeHasher;
import org.liandong.ledger.log.TreeHead;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks receipts anyone pastes, step by step: first what the receipt proves by itself, then
 * whether this log agrees. Never tells more of an entry than the receipt does: what the log says of
 * salt and content is told only to one who already has nearly all of the salt.
 */
@Service
public class ReceiptChecks {

  /** Of 16 bytes; nobody guesses so many. */
  private static final int SALT_KNOWN = 12;

  private final LogStore store;
  private final Checkpoints checkpoints;
  private final int city;

  ReceiptChecks(LogStore store, Checkpoints checkpoints, @Value("${liandong.city.code}") int city) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.city = city;
  }

  /** Checks the text of a receipt. Whatever is pasted, the answer is a verdict. */
  @Requires({})
  @Transactional(readOnly = true)
  public ReceiptVerdict check(String text) {
    Run run = new Run();
    ReadReceipt receipt;
    try {
      receipt = ReadReceipt.parse(text);
      run.holds(ReceiptStep.FORM);
    } catch (ReceiptFault fault) {
      return run.onlyFails(fault);
    }
    run.step(ReceiptStep.CONTENT, receipt::requireCanonical);
    run.step(ReceiptStep.COMMITMENT, () -> commitment(receipt));
    run.step(ReceiptStep.INCLUSION, () -> inclusion(receipt));
    run.step(ReceiptStep.CHECKPOINT, () -> checkpoint(receipt));
    run.step(ReceiptStep.SIGNATURE, () -> signature(receipt));
    run.step(ReceiptStep.KEY, () -> key(receipt));
    run.step(ReceiptStep.LOG, () -> log(receipt));
    return run.verdict();
  }

  private static void commitment(ReadReceipt receipt) throws ReceiptFault {
    byte[] recomputed = new Committer().commit(receipt.salt(), receipt.bytes());
    if (!Hash.of(recomputed).equals(receipt.commitment())) {
      throw new ReceiptFault("commitment");
    }
  }

  private static void inclusion(ReadReceipt receipt) throws ReceiptFault {
    if (receipt.leaf() < 0 || receipt.leaf() >= receipt.treeSize()) {
      throw new ReceiptFault("leaf-outside", receipt.leaf());
    }
    Hash leaf = new TreeHasher().leaf(receipt.commitment().toBytes());
    Hash root = head(receipt).root();
    if (!Proofs.inclusion(receipt.leaf(), receipt.treeSize(), leaf, receipt.proof(), root)) {
      throw new ReceiptFault("inclusion");
    }
  }

  private static void checkpoint(ReadReceipt receipt) throws ReceiptFault {
    if (head(receipt).size() != receipt.treeSize()) {
      throw new ReceiptFault("checkpoint-size", head(receipt).size());
    }
  }

  private static void signature(ReadReceipt receipt) throws ReceiptFault {
    NoteVerifier verifier;
    try {
      verifier = NoteVerifier.parse(receipt.publicKey());
    } catch (IllegalArgumentException unreadable) {
      throw new ReceiptFault("key-unreadable");
    }
    if (!note(receipt).signedBy(verifier)) {
      throw new ReceiptFault("signature");
    }
    if (!head(receipt).origin().equals(verifier.name())) {
      throw new ReceiptFault("origin", head(receipt).origin());
    }
  }

  private void key(ReadReceipt receipt) throws ReceiptFault {
    if (!receipt.publicKey().equals(checkpoints.publicKey())) {
      throw new ReceiptFault("key-of-another");
    }
  }

  private void log(ReadReceipt receipt) throws ReceiptFault {
    Leaves.Leaf leaf =
        store
            .leaves()
            .leafOf(city, receipt.entry())
            .orElseThrow(() -> new ReceiptFault("log-entry", receipt.entry()));
    if (leaf.number() != receipt.leaf()) {
      throw new ReceiptFault("log-leaf", receipt.leaf());
    }
    if (!Arrays.equals(leaf.commitment(), receipt.commitment().toBytes())) {
      throw new ReceiptFault("log-commitment");
    }
    compareSecret(leaf, receipt);
    compareTree(receipt);
  }

  private static void compareSecret(Leaves.Leaf leaf, ReadReceipt receipt) throws ReceiptFault {
    int known = 0;
    for (int i = 0; i < leaf.salt().length; i++) {
      known += leaf.salt()[i] == receipt.salt()[i] ? 1 : 0;
    }
    if (known == leaf.salt().length) {
      byte[] recomputed = new Committer().commit(leaf.salt(), receipt.bytes());
      if (!Arrays.equals(recomputed, leaf.commitment())) {
        throw new ReceiptFault("log-content");
      }
      return;
    }
    throw new ReceiptFault(known >= SALT_KNOWN ? "log-salt" : "log-salt-or-content");
  }

  private void compareTree(ReadReceipt receipt) throws ReceiptFault {
    TreeHead head = head(receipt);
    long size = receipt.treeSize();
    if (size > checkpoints.latest().size()) {
      throw new ReceiptFault("log-ahead", size);
    }
    TileTree tree = checkpoints.tree();
    List<Hash> proof = tree.inclusion(receipt.leaf(), size);
    for (int i = 0; i < Math.min(proof.size(), receipt.proof().size()); i++) {
      if (!proof.get(i).equals(receipt.proof().get(i))) {
        throw new ReceiptFault("log-proof", i + 1);
      }
    }
    if (proof.size() != receipt.proof().size()) {
      throw new ReceiptFault("log-proof-length", proof.size());
    }
    if (head.size() == size && !tree.root(size).equals(head.root())) {
      throw new ReceiptFault("log-root", size);
    }
  }

  private static SignedNote note(ReadReceipt receipt) throws ReceiptFault {
    try {
      return SignedNote.parse(receipt.checkpoint());
    } catch (IllegalArgumentException unreadable) {
      throw new ReceiptFault("checkpoint-unreadable");
    }
  }

  private static TreeHead head(ReadReceipt receipt) throws ReceiptFault {
    try {
      return TreeHead.parse(note(receipt).text());
    } catch (IllegalArgumentException unreadable) {
      throw new ReceiptFault("checkpoint-unreadable");
    }
  }

  private interface Check {
    void run() throws ReceiptFault;
  }

  private static final class Run {
    private final List<ReceiptVerdict.Step> steps = new ArrayList<>();

    void step(ReceiptStep step, Check check) {
      try {
        check.run();
        holds(step);
      } catch (ReceiptFault fault) {
        add(step, StepOutcome.FAILS, fault);
      }
    }

    void holds(ReceiptStep step) {
      add(step, StepOutcome.HOLDS, null);
    }

    ReceiptVerdict onlyFails(ReceiptFault fault) {
      for (ReceiptStep step : ReceiptStep.values()) {
        boolean here = step == ReceiptStep.FORM;
        add(step, here ? StepOutcome.FAILS : StepOutcome.SKIPPED, here ? fault : null);
      }
      return verdict();
    }

    ReceiptVerdict verdict() {
      return new ReceiptVerdict(steps);
    }

    private void add(ReceiptStep step, StepOutcome outcome, @Nullable ReceiptFault fault) {
      steps.add(
          new ReceiptVerdict.Step(
              step,
              outcome,
              fault == null ? null : fault.code(),
              fault == null ? "" : fault.detail()));
    }
  }
}
