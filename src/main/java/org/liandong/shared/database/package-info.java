/** Where the data lives: the embedded PostgreSQL, and transactions that carry the viewer. */
@NamedInterface("database")
@NullMarked
package org.liandong.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
