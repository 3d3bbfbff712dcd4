package org.liandong.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.people.Person;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.View;

/**
 * The record of a person.
 *
 * @param person the record
 * @param place of residence, by name
 * @param household place of registration by name, or empty
 * @param canonical the person this one counts as, or null
 * @param followers persons who count as this one
 * @param history newest first
 */
record PersonPage(
    Person person,
    String place,
    String household,
    @Nullable Person canonical,
    List<Person> followers,
    List<HistoryLine> history)
    implements View {}
