package org.liandong.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.Proofs;
import org.liandong.ledger.log.TileTree;
import org.liandong.ledger.log.TreeHasher;
import org.liandong.ledger.log.TreeHead;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

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
  private final StatementChecks statements;
  private final List<StatementJudge> judges;
  private final TransactionTemplate reading;
  private final int city;

  ReceiptChecks(
      LogStore store,
      Checkpoints checkpoints,
      StatementChecks statements,
      ObjectProvider<StatementJudge> judges,
      PlatformTransactionManager transactions,
      @Value("${liandong.city.code}") int city) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.statements = statements;
    this.judges = judges.stream().toList();
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.city = city;
  }

  /** Checks the text of a receipt. Whatever is pasted, the answer is a verdict. */
  @Requires({})
  public ReceiptVerdict check(String text) {
    try {
      JsonNode json = ReadReceipt.parse(text);
      String type = json.path("type").asString("");
      for (StatementJudge judge : judges) {
        if (judge.type().equals(type)) {
          return statements.check(json, judge);
        }
      }
      ReadReceipt receipt = ReadReceipt.of(json);
      return Objects.requireNonNull(reading.execute(status -> check(receipt)));
    } catch (ReceiptFault fault) {
      return CheckRun.onlyFails(ReceiptStep.OF_ENTRY, fault);
    }
  }

  private ReceiptVerdict check(ReadReceipt receipt) {
    CheckRun run = new CheckRun();
    run.holds(ReceiptStep.FORM);
    run.step(ReceiptStep.CONTENT, receipt::requireCanonical);
    run.step(ReceiptStep.COMMITMENT, () -> commitment(receipt));
    run.step(ReceiptStep.INCLUSION, () -> inclusion(receipt));
    run.step(ReceiptStep.CHECKPOINT, () -> checkpoint(receipt));
    run.step(ReceiptStep.SIGNATURE, receipt.signed()::requireSigned);
    run.step(ReceiptStep.KEY, () -> checkpoints.requireOwn(receipt.signed()));
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
    Hash root = receipt.signed().head().root();
    if (!Proofs.inclusion(receipt.leaf(), receipt.treeSize(), leaf, receipt.proof(), root)) {
      throw new ReceiptFault("inclusion");
    }
  }

  private static void checkpoint(ReadReceipt receipt) throws ReceiptFault {
    if (receipt.signed().head().size() != receipt.treeSize()) {
      throw new ReceiptFault("checkpoint-size", receipt.signed().head().size());
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
    TreeHead head = receipt.signed().head();
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
}
