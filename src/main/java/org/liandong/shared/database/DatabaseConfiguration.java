package org.liandong.shared.database;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Connects to the operator's PostgreSQL, or without {@code spring.datasource.url} to an own one.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new ViewerTransactions(dataSource);
  }

  /** The embedded server, when no other is configured. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      havingValue = "embedded",
      matchIfMissing = true)
  static class Embedded implements DisposableBean {

    private final EmbeddedDatabase database;
    private final String name;

    Embedded(
        @Value("${liandong.data}") Path directory,
        @Value("${liandong.database.name}") String name,
        @Value("${liandong.database.fresh}") boolean fresh) {
      this.database = EmbeddedDatabase.in(directory);
      this.name = fresh ? name + "_" + UUID.randomUUID().toString().substring(0, 8) : name;
      database.createDatabase(this.name);
      database.retain();
    }

    @Override
    public void destroy() {
      database.release();
    }

    @Bean
    JdbcConnectionDetails applicationConnection() {
      return new ApplicationConnection(
          database.url(name), Secrets.APPLICATION_ROLE, database.secrets().application());
    }

    @Bean
    FlywayConnectionDetails ownerConnection() {
      return new OwnerConnection(
          database.url(name), Secrets.OWNER_ROLE, database.secrets().owner());
    }
  }

  /** Address, user and password of the role that works. */
  record ApplicationConnection(String url, String username, String secret)
      implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return url + "?reWriteBatchedInserts=true";
    }

    @Override
    public String getUsername() {
      return username;
    }

    @Override
    public String getPassword() {
      return secret;
    }
  }

  /** Address, user and password of the role that migrates. */
  record OwnerConnection(String url, String username, String secret)
      implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return username;
    }

    @Override
    public String getPassword() {
      return secret;
    }
  }
}
