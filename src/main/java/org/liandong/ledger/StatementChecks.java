package org.liandong.ledger;

import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.Proofs;
import org.liandong.ledger.log.TileTree;
import org.liandong.ledger.log.TreeHead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Checks receipts that carry a statement, step by step. */
@Component
class StatementChecks {

  private final Checkpoints checkpoints;
  private final TransactionTemplate reading;

  StatementChecks(Checkpoints checkpoints, PlatformTransactionManager transactions) {
    this.checkpoints = checkpoints;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Checks the receipt. The judge is asked outside any transaction: it opens its own, and a request
   * must never wait for a second connection while it holds one.
   */
  ReceiptVerdict check(JsonNode json, StatementJudge judge) {
    CheckRun run = new CheckRun();
    ReadStatement receipt;
    try {
      receipt = ReadStatement.of(json);
      run.holds(ReceiptStep.FORM);
    } catch (ReceiptFault fault) {
      return CheckRun.onlyFails(ReceiptStep.OF_STATEMENT, fault);
    }
    SignedSize signed = receipt.signed();
    run.step(ReceiptStep.STATEMENT, receipt::requireStated);
    run.step(ReceiptStep.ROOT, () -> root(receipt));
    run.step(ReceiptStep.CHECKPOINT, () -> checkpoint(receipt));
    run.step(ReceiptStep.SIGNATURE, signed::requireSigned);
    run.step(ReceiptStep.KEY, () -> checkpoints.requireOwn(signed));
    reading.executeWithoutResult(status -> run.step(ReceiptStep.LOG, () -> log(receipt)));
    boolean stated = run.has(ReceiptStep.STATEMENT) && run.has(ReceiptStep.KEY);
    run.addAll(judge.judge(receipt.fields(), stated));
    ReceiptVerdict verdict = run.verdict();
    return verdict.holds() ? verdict : verdict.again(judge.again(receipt.fields()).orElse(null));
  }

  private static void root(ReadStatement receipt) throws ReceiptFault {
    TreeHead head = receipt.signed().head();
    if (!Proofs.subtreeConsistency(
        0, receipt.treeSize(), head.size(), receipt.root(), receipt.consistency(), head.root())) {
      throw new ReceiptFault("root");
    }
  }

  private static void checkpoint(ReadStatement receipt) throws ReceiptFault {
    long size = receipt.signed().head().size();
    if (size < receipt.treeSize()) {
      throw new ReceiptFault("checkpoint-smaller", size);
    }
  }

  private void log(ReadStatement receipt) throws ReceiptFault {
    TreeHead head = receipt.signed().head();
    long latest = checkpoints.latest().size();
    requireReached(receipt.treeSize(), latest);
    requireReached(head.size(), latest);
    TileTree tree = checkpoints.tree();
    requireSame(tree, receipt.treeSize(), receipt.root());
    requireSame(tree, head.size(), head.root());
  }

  private static void requireReached(long size, long latest) throws ReceiptFault {
    if (size > latest) {
      throw new ReceiptFault("log-ahead", size);
    }
  }

  private static void requireSame(TileTree tree, long size, Hash root) throws ReceiptFault {
    if (!tree.root(size).equals(root)) {
      throw new ReceiptFault("log-root", size);
    }
  }
}
