package org.liandong.ledger;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Commits to canonical bytes: HMAC-SHA-256 under a random salt, so that the commitment reveals
 * nothing of them, and binds to them once the salt is shown. Holds one Mac; one thread at a time.
 */
final class Committer {

  /** Bytes of a salt. */
  static final int SALT_LENGTH = 16;

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  Committer() {
    try {
      this.mac = Mac.getInstance(ALGORITHM);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The commitment to the bytes. */
  byte[] commit(byte[] salt, byte[] canonical) {
    try {
      mac.init(new SecretKeySpec(salt, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
    return mac.doFinal(canonical);
  }

  /** The commitment to the bytes under one salt out of many lying one after another. */
  byte[] commit(byte[] salts, int number, byte[] canonical) {
    return commit(
        Arrays.copyOfRange(salts, number * SALT_LENGTH, (number + 1) * SALT_LENGTH), canonical);
  }
}
