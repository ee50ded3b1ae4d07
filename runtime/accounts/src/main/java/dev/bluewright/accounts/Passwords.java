package dev.bluewright.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, which is what OWASP's Password
 * Storage Cheat Sheet asks for at least. Hashing has threads of its own, half as many as there are
 * processors, so that other requests keep theirs, and no more than a third of the heap has room
 * for; 64 hashes wait at most.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Passwords {
  /** Fewest characters of a password (NIST SP 800-63B, 3.1.1.2). */
  static final int SHORTEST = 8;

  /** Most characters of a password. */
  static final int LONGEST = 128;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  /** What a thread keeps as long as it lives: that memory, with the headers of its blocks. */
  private static final int KEPT_BYTES = 20 << 20;

  private static final int SALT_BYTES = 16;
  private static final int MOST_WAITING = 64;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final SecureRandom random = new SecureRandom();
  private final Argon2 argon2 = new Argon2(MEMORY_KIB, PASSES);
  private final ThreadPoolExecutor lane;
  private final CompletableFuture<String> decoy;

  /** More hashes wait than the lane takes. */
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(RejectedExecutionException cause) {
      super(cause);
    }
  }

  Passwords() {
    int threads = threads(Runtime.getRuntime());
    lane =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("password-", 1).factory());
    lane.allowCoreThreadTimeOut(true);
    String nobodys = Base64.getEncoder().encodeToString(bytes(SALT_BYTES));
    decoy = CompletableFuture.supplyAsync(() -> hashNow(nobodys), lane);
  }

  private static int threads(Runtime machine) {
    long room = machine.maxMemory() / 3 / KEPT_BYTES;
    return (int) Math.clamp(machine.availableProcessors() / 2, 1, Math.max(1, room));
  }

  /**
   * The hash of a password, in the PHC string format.
   *
   * @throws Busy too many wait
   */
  String hash(String password) {
    return inLane(() -> hashNow(password));
  }

  /**
   * Whether a hash is that of a password.
   *
   * @throws Busy too many wait
   */
  boolean matches(String password, String hash) {
    PasswordHash known = PasswordHash.of(hash);
    return inLane(() -> argon2.matches(normal(password), known));
  }

  /** Takes as long as {@link #matches}, for an account that is not there. */
  void matchNothing(String password) {
    var _ = matches(password, decoy.join());
  }

  private String hashNow(String password) {
    return argon2.hash(normal(password), bytes(SALT_BYTES)).phc();
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** The same characters, however they were typed (NIST SP 800-63B, 3.1.1.2). */
  private static byte[] normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }

  private <R> R inLane(Supplier<R> work) {
    try {
      return CompletableFuture.supplyAsync(work, lane).join();
    } catch (RejectedExecutionException full) {
      throw new Busy(full);
    }
  }
}
