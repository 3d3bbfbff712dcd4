package org.liandong.shared.cipher;

/** A stored ciphertext does not belong to this key and place, or was changed. */
public final class TamperedException extends RuntimeException {

  TamperedException(String message, Throwable cause) {
    super(message, cause);
  }

  TamperedException(String message) {
    super(message);
  }
}
