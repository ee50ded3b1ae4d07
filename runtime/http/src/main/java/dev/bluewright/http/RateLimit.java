package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import io.helidon.http.HeaderNames;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets each caller make so many requests in a minute, by the generic cell rate algorithm (ITU-T
 * I.371): all of a minute at once at most, then one whenever its share of the minute has passed.
 *
 * <p>A caller is the address of a connection's other end; one of IPv6 is its /64 network, which is
 * what a single caller is given. A hundred thousand callers are told apart; further ones share one
 * allowance. Thread safety: safe for use by any thread.
 */
final class RateLimit {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int MOST_CALLERS = 100_000;
  private static final Object OTHERS = new Object();

  private final long share;
  private final Map<Object, AtomicLong> paidUntil = new ConcurrentHashMap<>();
  private final AtomicLong swept = new AtomicLong(System.nanoTime());

  RateLimit(int perMinute) {
    share = MINUTE / perMinute;
  }

  /** Counts a request; null lets it through, an answer refuses it. */
  @Nullable Answer refusal(InetAddress caller) {
    long wait = admit(caller, System.nanoTime());
    if (wait == 0) {
      return null;
    }
    long seconds = Math.ceilDiv(wait, Duration.ofSeconds(1).toNanos());
    return Answer.problem(Problem.of(429, "Too many requests; try again in " + seconds + " s."))
        .with(HeaderNames.RETRY_AFTER, Long.toString(seconds));
  }

  /** Nanoseconds to wait before the caller's next request is let through; 0 when this one is. */
  long admit(InetAddress caller, long now) {
    sweep(now);
    AtomicLong account = account(caller, now);
    while (true) {
      long paid = account.get();
      long next = Math.max(paid - now, 0) + share;
      if (next > MINUTE) {
        return next - MINUTE;
      }
      if (account.compareAndSet(paid, now + next)) {
        return 0;
      }
    }
  }

  private AtomicLong account(InetAddress caller, long now) {
    Object name = name(caller);
    AtomicLong known = paidUntil.get(name);
    if (known != null) {
      return known;
    }
    Object counted = paidUntil.size() < MOST_CALLERS ? name : OTHERS;
    return paidUntil.computeIfAbsent(counted, _ -> new AtomicLong(now));
  }

  /** Forgets, once a minute, who has not asked for long enough to be owed a full minute again. */
  private void sweep(long now) {
    long last = swept.get();
    if (now - last > MINUTE && swept.compareAndSet(last, now)) {
      paidUntil.values().removeIf(paid -> paid.get() - now < 0);
    }
  }

  private static Object name(InetAddress caller) {
    return caller instanceof Inet6Address
        ? ByteBuffer.wrap(Arrays.copyOf(caller.getAddress(), 8))
        : caller;
  }
}
