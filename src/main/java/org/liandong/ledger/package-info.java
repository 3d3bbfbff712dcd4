/** 台账: the append-only ledger of countable facts, its Merkle log, checkpoints and receipts. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: database", "shared :: web"})
@NullMarked
package org.liandong.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
