package org.liandong.ledger;

import java.time.Duration;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Part {@code sealing} of the program's health: down while a committed entry has waited for its
 * leaf too long. Readiness does not depend on it; work goes on, and what waits is sealed later.
 */
@Component("sealingHealthIndicator")
class SealingHealth extends AbstractHealthIndicator {

  private final Sealing sealing;
  private final Duration alarm;

  SealingHealth(Sealing sealing, @Value("${liandong.log.sealing.alarm}") Duration alarm) {
    super("How long entries wait for their leaves could not be asked");
    this.sealing = sealing;
    this.alarm = alarm;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    Sealing.Backlog backlog = Viewer.SYSTEM.call(sealing::backlog);
    boolean late = backlog.lagSeconds() * 1_000 > alarm.toMillis();
    (late ? builder.down() : builder.up())
        .withDetail("entries", backlog.entries())
        .withDetail("oldestSeconds", backlog.lagSeconds());
  }
}
