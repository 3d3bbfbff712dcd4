package org.liandong.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The index of persons: record, find, name. Everything personal is encrypted in the database, and a
 * viewer finds only whom a place, organisation or compartment of hers has recorded.
 */
@Service
public class People {

  private final PersonRecorder recorder;
  private final Persons persons;
  private final PersonSearch search;
  private final Links links;
  private final PersonHistory history;

  People(
      PersonRecorder recorder,
      Persons persons,
      PersonSearch search,
      Links links,
      PersonHistory history) {
    this.recorder = recorder;
    this.persons = persons;
    this.search = search;
    this.links = links;
    this.history = history;
  }

  /**
   * Records a person, or finds the one already recorded under the same id or identity number.
   *
   * @throws Refusal when a value is impossible, or the identity number is recorded under another
   *     name
   */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional
  public PersonRef record(NewPerson person) {
    return recordAll(List.of(person)).getFirst();
  }

  /**
   * Records many at once; all or none.
   *
   * @return one for each given, in the same order
   */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional
  public List<PersonRef> recordAll(List<NewPerson> given) {
    return recordWithinReach(given);
  }

  /**
   * Records or finds the persons behind entries of the professional register, for those who keep
   * that register without seeing persons otherwise.
   *
   * @return one for each given, in the same order
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public List<PersonRef> enrolAll(List<NewPerson> given) {
    return recordWithinReach(given);
  }

  /** What {@link #enrolAll} would come to, person by person; writes nothing. */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional(readOnly = true)
  public List<Enrolment> tryEnrolAll(List<NewPerson> given) {
    return given.stream().map(recorder::attempt).toList();
  }

  private List<PersonRef> recordWithinReach(List<NewPerson> given) {
    for (NewPerson person : given) {
      Viewer.current().requireReach(person.region(), person.organisation());
    }
    return recorder.record(given);
  }

  /** The person, if this viewer may know of him. Looking is the caller's to log. */
  @Requires(Permission.PEOPLE_READ)
  @Transactional(readOnly = true)
  public Optional<Person> find(UUID id) {
    return persons.byId(id);
  }

  /** The person of a pseudonymous number, if this viewer may know of him. */
  @Requires(Permission.PEOPLE_READ)
  @Transactional(readOnly = true)
  public Optional<Person> byNumber(int number) {
    return persons.byNumber(number);
  }

  /**
   * Persons whose name holds the text, or whose identity number, phone or person number it is.
   * Found by blind index: only the hits are decrypted.
   *
   * @param limit at most so many
   */
  @Requires(Permission.PEOPLE_READ)
  @Transactional(readOnly = true)
  public List<Person> search(String text, int limit) {
    return search.find(text, limit);
  }

  /** The names of the numbers this viewer may know of; the others are left out. */
  @Requires(Permission.PEOPLE_READ)
  @Transactional(readOnly = true)
  public Map<Integer, String> names(Collection<Integer> numbers) {
    return persons.names(numbers);
  }

  /** The pseudonymous numbers of the persons this viewer may know of, for posting entries. */
  @Requires({})
  @Transactional(readOnly = true)
  public Map<UUID, Integer> numbers(Collection<UUID> ids) {
    return persons.numbers(ids);
  }

  /** Those of the numbers that stand for persons this viewer may know of. */
  @Requires({})
  @Transactional(readOnly = true)
  public Set<Integer> known(Collection<Integer> numbers) {
    return persons.known(numbers);
  }

  /** Whether this viewer knows of the person through sensitive work only: opening asks a reason. */
  @Requires(Permission.PEOPLE_READ)
  @Transactional(readOnly = true)
  public boolean sensitive(UUID id) {
    return persons.inCompartmentsOnly(id);
  }

  /** What happened to the record, newest first. */
  @Requires(Permission.PEOPLE_READ)
  @Transactional(readOnly = true)
  public List<PersonChange> history(UUID id) {
    return history.of(id);
  }

  /** The persons who count as this number directly. */
  @Requires(Permission.PEOPLE_READ)
  @Transactional(readOnly = true)
  public List<Person> countingAs(int number) {
    return persons.byNumbers(links.followers(number));
  }

  /**
   * Every linked number and the one it counts as; numbers that count as themselves are left out.
   */
  @Requires({})
  @Transactional(readOnly = true)
  public Map<Integer, Integer> links() {
    return links.canonical();
  }
}
