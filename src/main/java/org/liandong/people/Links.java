package org.liandong.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.shared.Viewer;
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

  /** One change of the forest at a time, so that no two together close a circle. */
  void lock() {
    client.sql("select pg_advisory_xact_lock(hashtext('people.link'))").query(row -> {});
  }

  void insert(int number, int canonical) {
    client
        .sql(
            """
            insert into people.link (number, canonical, linked_at, linked_by)
            values (:number, :canonical, now(), :account)\
            """)
        .param("number", number)
        .param("canonical", canonical)
        .param("account", Viewer.current().account())
        .update();
  }

  /** Takes the number's own link away. Gives the one it pointed at. */
  Optional<Integer> delete(int number) {
    return client
        .sql("delete from people.link where number = :number returning canonical")
        .param("number", number)
        .query((row, index) -> row.getInt(1))
        .optional();
  }

  /** The numbers that point at this one directly. */
  List<Integer> followers(int number) {
    return client
        .sql("select number from people.link where canonical = :number order by number")
        .param("number", number)
        .query((row, index) -> row.getInt(1))
        .list();
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
