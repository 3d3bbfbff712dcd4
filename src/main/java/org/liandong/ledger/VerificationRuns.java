package org.liandong.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Verifies in the background, one verification at a time on this node. */
@Service
public class VerificationRuns {

  private static final Logger LOG = LoggerFactory.getLogger(VerificationRuns.class);

  private final Verification verification;
  private final AtomicReference<VerificationResult.@Nullable Progress> running =
      new AtomicReference<>();

  VerificationRuns(Verification verification) {
    this.verification = verification;
  }

  /** Starts one, unless one is running. Returns whether it was started. */
  @Requires(Permission.LEDGER_READ)
  public boolean start() {
    if (!running.compareAndSet(null, new VerificationResult.Progress(0, 0, 0))) {
      return false;
    }
    Viewer viewer = Viewer.current();
    Thread.ofVirtual().name("verification").start(() -> viewer.run(this::run));
    return true;
  }

  /** How far the running one is, if one runs. */
  @Requires(Permission.LEDGER_READ)
  public Optional<VerificationResult.Progress> progress() {
    return Optional.ofNullable(running.get());
  }

  private void run() {
    try {
      verification.run(running::set);
    } catch (RuntimeException failure) {
      LOG.error("The verification did not come to an end", failure);
    } finally {
      running.set(null);
    }
  }
}
