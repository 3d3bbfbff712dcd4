package org.liandong.identity.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.View;

/**
 * A secret on the only page that ever shows it. It is the answer to the form itself, not of a
 * redirect, so that it never lies in a session.
 *
 * @param secret a password for one sign-in, or a token
 * @param password whether it is a password
 * @param name of the account or the token
 * @param expiresAt when a token ends, or null
 * @param back where to go on
 */
record ShownOncePage(
    String secret, boolean password, String name, @Nullable Instant expiresAt, String back)
    implements View {}
