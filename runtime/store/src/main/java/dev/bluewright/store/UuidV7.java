package dev.bluewright.store;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562) that always grow, also within a millisecond: the twelve bits
 * after the version count (method 1), and overflow borrows from the next millisecond.
 *
 * <p>Thread safety: for one thread, the write lane's.
 */
final class UuidV7 {
  private static final int BUFFERED = 128;
  private final SecureRandom random = new SecureRandom();
  private final byte[] buffer = new byte[BUFFERED * Long.BYTES];
  private int used = buffer.length;
  private long ticks;

  UUID next() {
    ticks = Math.max(ticks + 1, System.currentTimeMillis() << 12);
    long high = ((ticks >>> 12) << 16) | 0x7000 | (ticks & 0xfff);
    return new UUID(high, (randomBits() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }

  private long randomBits() {
    if (used == buffer.length) {
      random.nextBytes(buffer);
      used = 0;
    }
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << 8) | (buffer[used++] & 0xff);
    }
    return bits;
  }
}
