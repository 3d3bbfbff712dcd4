/** Tests of the embedded database. */
@NullMarked
package org.liandong.shared.database;

import org.jspecify.annotations.NullMarked;
