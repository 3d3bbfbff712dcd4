package org.liandong.people;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.liandong.shared.cipher.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds persons by blind index, never by decrypting those who are not hits. */
@Repository
class PersonSearch {

  private static final Pattern NUMBERLIKE = Pattern.compile("\\+?[A-Z]{0,3}[\\d()]+[\\dX]");
  private static final Pattern PERSON_NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private final JdbcClient client;
  private final Persons persons;
  private final Vault vault;

  PersonSearch(JdbcClient client, Persons persons, Vault vault) {
    this.client = client;
    this.persons = persons;
    this.vault = vault;
  }

  List<Person> find(String text, int limit) {
    String asked = IdentityNumber.normalised(text);
    if (asked.isEmpty()) {
      return List.of();
    }
    Set<UUID> hits = new LinkedHashSet<>();
    if (NUMBERLIKE.matcher(asked).matches() || PERSON_NUMBER.matcher(asked).matches()) {
      hits.addAll(byNumbers(asked, limit));
    } else {
      hits.addAll(byName(text, limit));
    }
    return persons.byIds(hits);
  }

  private List<UUID> byNumbers(String asked, int limit) {
    byte[][] identities =
        Arrays.stream(IdentityType.values())
            .map(type -> PersonRow.identityToken(vault, type, asked))
            .toArray(byte[][]::new);
    int number = PERSON_NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
    return client
        .sql(
            """
            select id from people.person
            where identity_token = any (:identities) or phone_token = :phone or number = :number
            order by number limit :limit\
            """)
        .param("identities", identities)
        .param("phone", PersonRow.phoneToken(vault, asked.replaceAll("^\\+86|[()]", "")))
        .param("number", number)
        .param("limit", limit)
        .query((row, index) -> row.getObject(1, UUID.class))
        .list();
  }

  private List<UUID> byName(String text, int limit) {
    Set<Long> parts = PersonRow.nameParts(vault, NameTokens.asked(text));
    return client
        .sql(
            """
            select t.person from people.name_token t
            where t.token = any (:parts)
            group by t.person having count(*) = :all
            order by t.person desc limit :limit\
            """)
        .param("parts", parts.toArray(Long[]::new))
        .param("all", parts.size())
        .param("limit", limit)
        .query((row, index) -> row.getObject(1, UUID.class))
        .list();
  }
}
