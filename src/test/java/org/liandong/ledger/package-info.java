/** Tests of the ledger. */
@NullMarked
package org.liandong.ledger;

import org.jspecify.annotations.NullMarked;
