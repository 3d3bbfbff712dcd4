/** How a request becomes a viewer: filter chains, headers, sign-in, bearer tokens. */
@NullMarked
package org.liandong.identity.security;

import org.jspecify.annotations.NullMarked;
