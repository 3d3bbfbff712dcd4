/**
 * The ledger's addresses: the published log, the API, the console's pages, the check for everyone.
 */
@NullMarked
package org.liandong.ledger.web;

import org.jspecify.annotations.NullMarked;
