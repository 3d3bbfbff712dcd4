package org.liandong.workforce;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Working names, which go when the person behind them is erased. */
@Repository
class WorkingNames {

  private static final List<String> BLANK =
      List.of(
          "update workforce.social_worker set name = '' where person_number = :person",
          "update workforce.certificate set name = '' where person_number = :person",
          "update workforce.exam_result set name = '' where person_number = :person");

  private final JdbcClient client;

  WorkingNames(JdbcClient client) {
    this.client = client;
  }

  void blank(int person) {
    BLANK.forEach(sql -> client.sql(sql).param("person", person).update());
  }
}
