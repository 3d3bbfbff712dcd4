package org.liandong.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Lets the migrations of all modules share a few connections. Each module is migrated on three, and
 * opening them costs more than finding nothing to migrate; nobody uses them after the start, so
 * they close soon. Without an address of its own the migration goes by the common pool, and needs
 * none.
 */
@Component
class MigrationPool implements FlywayConfigurationCustomizer, DisposableBean {

  private static final int CONNECTIONS = 4;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FlywayConnectionDetails owner;
  private @Nullable HikariDataSource pool;

  MigrationPool(FlywayConnectionDetails owner) {
    this.owner = owner;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    if (owner.getJdbcUrl() == null) {
      return;
    }
    HikariDataSource shared = new HikariDataSource();
    shared.setPoolName("migrations");
    shared.setJdbcUrl(owner.getJdbcUrl());
    shared.setUsername(owner.getUsername());
    shared.setPassword(owner.getPassword());
    shared.setMaximumPoolSize(CONNECTIONS);
    shared.setMinimumIdle(0);
    shared.setIdleTimeout(IDLE.toMillis());
    shared.setConnectionTimeout(PATIENCE.toMillis());
    configuration.dataSource(shared);
    pool = shared;
  }

  @Override
  public void destroy() {
    if (pool != null) {
      pool.close();
    }
  }
}
