package org.liandong.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access log.
 *
 * @param id time-ordered
 * @param at when
 * @param event what happened
 * @param account who did it, or null when nobody was signed in
 * @param username of that account, empty without one
 * @param displayName of that account, empty without one
 * @param kind kind of the record, such as {@code people.person}, empty where there is none
 * @param record which record, or null
 * @param detail the reason given, or what exactly was changed; never personal data
 * @param address network address it came from, empty for the program itself
 */
public record AccessLine(
    UUID id,
    Instant at,
    AccessEvent event,
    @Nullable UUID account,
    String username,
    String displayName,
    String kind,
    @Nullable UUID record,
    String detail,
    String address) {}
