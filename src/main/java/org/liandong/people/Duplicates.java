package org.liandong.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposes pairs by blind index, within what the viewer sees; remembers those found to be two. */
@Repository
class Duplicates {

  private final JdbcClient client;
  private final Persons persons;

  Duplicates(JdbcClient client, Persons persons) {
    this.client = client;
    this.persons = persons;
  }

  List<DuplicatePair> candidates(int limit) {
    List<Pair> pairs = pairs(limit);
    Set<Integer> numbers = new LinkedHashSet<>();
    pairs.forEach(pair -> {
      numbers.add(pair.low());
      numbers.add(pair.high());
    });
    Map<Integer, Person> found =
        persons.byNumbers(numbers).stream()
            .collect(Collectors.toMap(Person::number, Function.identity()));
    List<DuplicatePair> shown = new ArrayList<>();
    for (Pair pair : pairs) {
      Person one = found.get(pair.low());
      Person other = found.get(pair.high());
      if (one != null && other != null) {
        shown.add(new DuplicatePair(one, other, pair.why()));
      }
    }
    return shown;
  }

  private List<Pair> pairs(int limit) {
    return client
        .sql(
            """
            select a.number as low, b.number as high,
              case when a.birth_date = b.birth_date then 'NAME_AND_BIRTH_DATE'
                   when a.phone_token = b.phone_token then 'NAME_AND_PHONE'
                   else 'NAME_AND_PLACE' end as why
            from people.person a
            join people.person b on b.name_token = a.name_token and b.number > a.number
            where a.name_token is not null
              and (a.birth_date = b.birth_date or a.phone_token = b.phone_token
                or (a.region = b.region and (a.birth_date is null or b.birth_date is null)))
              and (a.identity_token is null or b.identity_token is null)
              and not exists (
                select from people.split s where s.low = a.number and s.high = b.number)
              and not exists (
                select from people.link l where l.number = a.number or l.number = b.number)
            order by why, a.number, b.number limit :limit\
            """)
        .param("limit", limit)
        .query((row, index) ->
            new Pair(
                row.getInt("low"),
                row.getInt("high"),
                DuplicatePair.Why.valueOf(row.getString("why"))))
        .list();
  }

  void split(int one, int other, String reason) {
    client
        .sql(
            """
            insert into people.split (low, high, reason, split_at, split_by)
            values (least(:one::integer, :other::integer), greatest(:one::integer, :other::integer),
              :reason, now(), :account)
            on conflict do nothing\
            """)
        .param("one", one)
        .param("other", other)
        .param("reason", reason)
        .param("account", Viewer.current().account())
        .update();
  }

  private record Pair(int low, int high, DuplicatePair.Why why) {}
}
