/** Where the data lives: the embedded PostgreSQL, and transactions that carry the viewer. */
@NullMarked
package org.liandong.shared.database;

import org.jspecify.annotations.NullMarked;
