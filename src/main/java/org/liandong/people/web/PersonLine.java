package org.liandong.people.web;

import org.liandong.people.Person;

/**
 * A person as a list shows him.
 *
 * @param person with values the template masks
 * @param place of residence, by name
 */
record PersonLine(Person person, String place) {}
