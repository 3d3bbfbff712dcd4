package org.liandong.shared.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Values in network byte order, one after another, in as much room as they need. */
final class BinaryBuffer {

  private static final int FIRST_SIZE = 1 << 14;

  private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

  BinaryBuffer int4(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  BinaryBuffer int8(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  BinaryBuffer bytes(byte[] value) {
    room(value.length).put(value);
    return this;
  }

  BinaryBuffer text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves room for a length. Returns where, for {@link #end}. */
  int begin() {
    int start = bytes.position();
    int4(0);
    return start;
  }

  /** Writes the length of what came since. */
  void end(int start) {
    bytes.putInt(start, bytes.position() - start - Integer.BYTES);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private ByteBuffer room(int wanted) {
    if (bytes.remaining() < wanted) {
      int size = Math.max(bytes.capacity() * 2, bytes.position() + wanted);
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
    }
    return bytes;
  }
}
