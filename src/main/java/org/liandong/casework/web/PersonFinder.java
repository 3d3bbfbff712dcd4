package org.liandong.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liandong.people.People;
import org.liandong.people.Person;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds the persons a form offers to tick. */
@Component
class PersonFinder {

  private static final int HITS = 12;

  private final People people;
  private final ContactNames names;

  PersonFinder(People people, ContactNames names) {
    this.people = people;
    this.names = names;
  }

  PersonHits find(List<String> chosen, String search) {
    List<PersonHits.Hit> hits = new ArrayList<>();
    List<Integer> numbers =
        chosen.stream()
            .filter(number -> number.matches("[1-9]\\d{0,8}"))
            .distinct()
            .map(Integer::valueOf)
            .toList();
    Map<Integer, String> known = names.persons(numbers);
    for (Integer number : numbers) {
      hits.add(
          new PersonHits.Hit(
              number.toString(), known.getOrDefault(number, "") + " " + number, true));
    }
    if (!search.isBlank() && Viewer.current().may(Permission.PEOPLE_READ)) {
      for (Person person : people.search(search, HITS)) {
        if (!numbers.contains(person.number())) {
          hits.add(
              new PersonHits.Hit(
                  Integer.toString(person.number()),
                  person.name() + " " + person.number() + " " + names.brief(person.region()),
                  false));
        }
      }
    }
    return new PersonHits(hits);
  }
}
