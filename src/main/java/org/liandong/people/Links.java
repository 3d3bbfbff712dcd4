package org.liandong.people;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The forest of linked numbers: each points at the one it counts as, roots stand for themselves.
 */
@Repository
class Links {

  private final JdbcClient client;

  Links(JdbcClient client) {
    this.client = client;
  }

  /** Every number that is not a root, with its root. */
  Map<Integer, Integer> canonical() {
    Map<Integer, Integer> parents = new HashMap<>();
    client
        .sql("select number, canonical from people.link")
        .query(row -> {
          parents.put(row.getInt("number"), row.getInt("canonical"));
        });
    Map<Integer, Integer> roots = HashMap.newHashMap(parents.size());
    parents.keySet().forEach(number -> roots.put(number, root(number, parents)));
    return roots;
  }

  /** The number this one counts as. */
  int canonicalOf(int number) {
    return client
        .sql(
            """
            with recursive up (number, depth) as (
              select :number::integer, 0
              union all
              select l.canonical, up.depth + 1 from people.link l join up on l.number = up.number)
            select number from up order by depth desc limit 1\
            """)
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  private static int root(int number, Map<Integer, Integer> parents) {
    int at = number;
    Integer above = parents.get(at);
    while (above != null) {
      at = above;
      above = parents.get(at);
    }
    return at;
  }
}
