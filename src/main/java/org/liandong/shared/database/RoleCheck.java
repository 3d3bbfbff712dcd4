package org.liandong.shared.database;

import javax.sql.DataSource;
import org.liandong.shared.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start as a database role that could pass row policies by. */
@Component
class RoleCheck implements InitializingBean {

  private final JdbcClient client;

  RoleCheck(DataSource dataSource) {
    this.client = JdbcClient.create(dataSource);
  }

  @Override
  public void afterPropertiesSet() {
    client
        .sql(
            """
            select rolname from pg_roles
            where rolname = current_user
              and (rolsuper or rolbypassrls
                or exists (select from pg_tables
                           where schemaname = 'ledger' and tableowner = current_user))\
            """)
        .query(String.class)
        .optional()
        .ifPresent(role -> {
          throw new StartRefused(
              "The database role %s is a superuser, has BYPASSRLS or owns the ledger, so it"
                      .formatted(role)
                  + " could pass row policies by.",
              "Set spring.datasource.username to a role made with 'create role … login nosuperuser"
                  + " nobypassrls' and spring.flyway.user to the owner. See"
                  + " docs/operations/install.md.");
        });
  }
}
