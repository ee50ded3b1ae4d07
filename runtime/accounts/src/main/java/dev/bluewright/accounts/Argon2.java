package dev.bluewright.accounts;

import java.security.MessageDigest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), whose memory is kept from hash to hash as long as its thread lives, so that
 * a hash leaves no garbage.
 *
 * <p>Thread safety: safe for use by any thread; each has memory of its own.
 */
final class Argon2 {
  private static final int HASH_BYTES = 32;
  private static final int SPARE_BLOCKS = 8;

  private final int memory;
  private final int passes;
  private final ThreadLocal<BlockPool> pool;

  /**
   * Hashes with one lane.
   *
   * @param memory in KiB
   * @param passes over the memory
   */
  Argon2(int memory, int passes) {
    this.memory = memory;
    this.passes = passes;
    pool =
        ThreadLocal.withInitial(
            () -> new FixedBlockPool(Argon2BytesGenerator.getBlockCount(memory, 1) + SPARE_BLOCKS));
  }

  /** The hash of a password with a salt that nobody used before. */
  PasswordHash hash(byte[] password, byte[] salt) {
    String none = PasswordHash.text(new byte[HASH_BYTES]);
    return again(password, new PasswordHash(memory, passes, 1, PasswordHash.text(salt), none));
  }

  /** Whether a hash, of whatever memory and passes, is that of a password. */
  boolean matches(byte[] password, PasswordHash hash) {
    return MessageDigest.isEqual(hash.hashBytes(), again(password, hash).hashBytes());
  }

  /** The hash of a password that is made as another one was. */
  private PasswordHash again(byte[] password, PasswordHash like) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(like.memory())
            .withIterations(like.passes())
            .withParallelism(like.lanes())
            .withSalt(like.saltBytes())
            .withBlockPool(pool.get())
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] made = new byte[like.hashBytes().length];
    generator.generateBytes(password, made);
    return like.with(made);
  }
}
