package org.liandong.people;

import java.time.Clock;
import java.util.List;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.liandong.shared.cipher.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing what is recorded of a person. The search index and the blind indexes duplicates are
 * found by follow in the same transaction; the history keeps which fields changed.
 */
@Service
public class Editing {

  private final Persons persons;
  private final PersonRecorder recorder;
  private final PersonUpdates updates;
  private final PersonHistory history;
  private final Vault vault;
  private final Clock clock;

  Editing(
      Persons persons,
      PersonRecorder recorder,
      PersonUpdates updates,
      PersonHistory history,
      Vault vault,
      Clock clock) {
    this.persons = persons;
    this.recorder = recorder;
    this.updates = updates;
    this.history = history;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Changes the record; a change that changes nothing leaves no trace.
   *
   * @throws Refusal when there is no such person in reach, he is erased, a value is impossible, no
   *     reason is given, the document number is another person's, or ({@code
   *     people.changed-meanwhile}) somebody else changed the record since the version given
   */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional
  public void change(ChangePerson change) {
    NewPerson wanted = recorder.checked(change.person());
    Person saved = persons.byId(wanted.id()).orElseThrow(() -> Refusal.notFound("people.none"));
    Viewer.current().requireReach(saved.region(), updates.organisationOf(saved.id()));
    if (saved.erasedAt() != null) {
      throw Refusal.conflict("people.erased");
    }
    List<PersonFieldChange> fields = PersonFields.between(saved, wanted);
    if (fields.isEmpty()) {
      return;
    }
    if (saved.version() != change.version()) {
      throw Refusal.conflict("people.changed-meanwhile");
    }
    if (change.reason().isBlank()) {
      throw Refusal.user("people.reason.missing");
    }
    if (!saved.region().equals(wanted.region())) {
      Viewer.current().requireReach(wanted.region(), updates.organisationOf(saved.id()));
    }
    write(
        new PersonRow(wanted, saved.number(), persons.key(saved.id()), vault, clock.instant()),
        change);
    history.changed(saved.id(), fields, change.reason());
  }

  private void write(PersonRow row, ChangePerson change) {
    if (updates.identityOfAnother(row)) {
      throw Refusal.conflict("people.identity.taken");
    }
    try {
      if (!updates.update(row, change.version())) {
        throw Refusal.conflict("people.changed-meanwhile");
      }
    } catch (DuplicateKeyException raced) {
      throw Refusal.conflict("people.identity.taken");
    }
  }
}
