/** Pages of the index of persons, and its API. */
@NullMarked
package org.liandong.people.web;

import org.jspecify.annotations.NullMarked;
