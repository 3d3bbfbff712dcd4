/**
 * The description of the API for programs, OpenAPI 3.1 at {@code /api/v1/openapi.json}: springdoc
 * reads paths and shapes from the controllers, this package adds words, examples, refusals and what
 * a token must allow.
 */
@NullMarked
package org.liandong.shared.web.openapi;

import org.jspecify.annotations.NullMarked;
