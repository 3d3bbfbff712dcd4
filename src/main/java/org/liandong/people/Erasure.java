package org.liandong.people;

import java.util.List;
import java.util.UUID;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erasing a person (个人信息保护法 art. 47): the data key and every blind index go, birth date and places
 * below the county too. The pseudonymous number and what was counted under it stand.
 */
@Service
public class Erasure {

  private static final List<String> STEPS =
      List.of(
          "delete from people.data_key where person = :id",
          "delete from people.name_token where person = :id",
          "delete from people.field_change where person = :id",
          """
          update people.person set name = '\\x', identity_number = null, phone = null,
            address = null,
            name_token = null, identity_token = null, phone_token = null, birth_date = null,
            identity_type = null, identity_absence = null, household_region = null,
            region = region - region % 1000000, version = version + 1, erased_at = now()
          where id = :id\
          """);

  private final JdbcClient client;
  private final Persons persons;
  private final PersonHistory history;
  private final ApplicationEventPublisher events;

  Erasure(
      JdbcClient client, Persons persons, PersonHistory history, ApplicationEventPublisher events) {
    this.client = client;
    this.persons = persons;
    this.history = history;
    this.events = events;
  }

  /**
   * Makes everything personal unreadable for ever.
   *
   * @throws Refusal when there is no such person here, he is erased already, or no reason is given
   */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional
  public void erase(UUID id, String reason) {
    if (reason.isBlank()) {
      throw Refusal.user("people.reason.missing");
    }
    Person person = persons.byId(id).orElseThrow(() -> Refusal.notFound("people.none"));
    Viewer.current().requireReach(person.region(), null);
    if (person.erasedAt() != null) {
      throw Refusal.conflict("people.erased");
    }
    STEPS.forEach(sql -> client.sql(sql).param("id", id).update());
    history.add(person.number(), PersonChange.Step.ERASED, null, reason);
    events.publishEvent(new PersonErased(person.number()));
  }
}
