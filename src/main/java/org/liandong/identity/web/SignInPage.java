package org.liandong.identity.web;

import org.liandong.shared.web.View;

/**
 * The sign-in page.
 *
 * @param failed whether the last attempt was refused
 */
record SignInPage(boolean failed) implements View {}
