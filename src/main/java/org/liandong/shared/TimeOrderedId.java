package org.liandong.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Makes and reads ids that sort by the time they were made: UUID version 7 (RFC 9562 §5.7). */
public final class TimeOrderedId {

  private static final MonotonicIds IDS = new MonotonicIds(InstantSource.system());

  private TimeOrderedId() {}

  /** A new id, greater than every other made by this process, whatever becomes of the clock. */
  public static UUID next() {
    return IDS.next();
  }

  /**
   * The id of something that belongs to another and is there at most once, such as the reversal of
   * an entry: the same time, and bits from SHA-256 of the other id and the purpose. Asked twice, it
   * is the same id, so a repeat or a race finds itself.
   */
  public static UUID derived(UUID from, String purpose) {
    return of(from.getMostSignificantBits() >>> 16, sha256(from + "/" + purpose));
  }

  /**
   * The id of this time and these bits, at least 74 of them: for something that is known again by a
   * keyed hash of what it says.
   */
  public static UUID of(Instant time, byte[] bits) {
    return of(time.toEpochMilli(), bits);
  }

  private static UUID of(long milliseconds, byte[] hash) {
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = (milliseconds << 16) | 0x7000L | (bits.getShort() & 0x0FFFL);
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the id is of version 7, so that its first 48 bits are a time. */
  public static boolean isTimeOrdered(UUID id) {
    return id.version() == 7 && id.variant() == 2;
  }

  /** When the id was made, to the millisecond. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
