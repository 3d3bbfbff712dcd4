package org.liandong.people;

/**
 * A change to a person's record.
 *
 * @param person as it shall be; its id names the record, organisation and compartment are not
 *     looked at
 * @param version of the record the change was made upon
 * @param reason why, for the history
 */
public record ChangePerson(NewPerson person, int version, String reason) {}
