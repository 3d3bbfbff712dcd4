package org.liandong.workforce;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time recount a person. Persons share 256 locks, taken in ascending
 * order, so that a large import neither runs out of locks nor waits in a circle.
 */
@Component
class PersonLocks {

  private static final int SPACE = 4_417_001;
  private static final int LOCKS = 256;

  private final JdbcClient client;

  PersonLocks(JdbcClient client) {
    this.client = client;
  }

  void take(Collection<Integer> persons) {
    persons.stream()
        .map(person -> person % LOCKS)
        .distinct()
        .sorted()
        .forEach(lock ->
            client
                .sql("select pg_advisory_xact_lock(:space, :lock)")
                .param("space", SPACE)
                .param("lock", lock)
                .query(row -> {}));
  }
}
