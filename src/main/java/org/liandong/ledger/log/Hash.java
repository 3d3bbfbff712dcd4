package org.liandong.ledger.log;

import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 value. Compared by content; printed in base64 (RFC 4648 § 4). */
public final class Hash {

  /** Bytes of a SHA-256 value. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of the bytes. Their number is checked by whoever verifies. */
  public static Hash of(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  /** The bytes from the offset on. */
  public static Hash of(byte[] bytes, int offset) {
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
  }

  /**
   * Reads base64.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static Hash parse(String base64) {
    return new Hash(decode(base64));
  }

  /**
   * Decodes base64 in its only spelling: no stray bits at the end, so no other text says the same.
   */
  static byte[] decode(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new IllegalArgumentException("Not the one spelling of its bytes in base64");
    }
    return bytes;
  }

  /** Takes the array over without a copy: the caller forgets it. */
  static Hash wrap(byte[] bytes) {
    return new Hash(bytes);
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Whether there are as many bytes as SHA-256 gives. */
  public boolean isWhole() {
    return bytes.length == LENGTH;
  }

  /** The bytes themselves, for hashing only. */
  byte[] raw() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
