/** Pages of sign-in, accounts, one's own account and the access log; the token API. */
@NullMarked
package org.liandong.identity.web;

import org.jspecify.annotations.NullMarked;
