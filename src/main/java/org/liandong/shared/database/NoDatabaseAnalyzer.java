package org.liandong.shared.database;

import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells which database could not be reached at the start, and as whom. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

  /** SQLSTATE classes: connection exception, invalid authorization, invalid catalog name. */
  private static final Set<String> CLASSES = Set.of("08", "28", "3D");

  private final Environment environment;

  NoDatabaseAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failed, FlywayException failure) {
    SQLException cause = findCause(failure, SQLException.class);
    String url = setting("url");
    if (cause == null || url == null || !refused(cause)) {
      return null;
    }
    return new FailureAnalysis(
        "The database %s cannot be used as %s: %s"
            .formatted(url, setting("user"), cause.getMessage()),
        "Start PostgreSQL there, or set spring.datasource.url, .username, .password and"
            + " spring.flyway.url, .user, .password to what it has; without spring.datasource.url"
            + " the program brings its own. See docs/operations/install.md.",
        failure);
  }

  private static boolean refused(SQLException cause) {
    String state = cause.getSQLState();
    return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
  }

  private @Nullable String setting(String name) {
    String own = environment.getProperty("spring.flyway." + name);
    return own == null
        ? environment.getProperty("spring.datasource." + ("user".equals(name) ? "username" : name))
        : own;
  }
}
