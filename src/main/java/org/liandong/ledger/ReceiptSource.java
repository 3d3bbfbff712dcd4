package org.liandong.ledger;

import java.util.Optional;

/** Where the page for checking receipts finds one by its number: a module that publishes some. */
@FunctionalInterface
public interface ReceiptSource {

  /** The text of the public receipt with this number, if it is this module's. */
  Optional<String> receipt(String number);
}
