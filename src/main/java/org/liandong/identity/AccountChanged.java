package org.liandong.identity;

import java.util.UUID;

/**
 * What an account may do, or whether it may come in at all, has changed.
 *
 * @param account id
 */
record AccountChanged(UUID account) {}
