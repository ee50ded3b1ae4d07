package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.net.Inet6Address;
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
 * <p>A caller is a person who is signed in, else the address of a connection's other end; one of
 * IPv6 is its /64 network, which is what a single caller is given. A hundred thousand callers are
 * told apart; further ones share one allowance. Thread safety: safe for use by any thread.
 */
final class RateLimit {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int MOST_CALLERS = 100_000;
  private static final Object OTHERS = new Object();

  private static final HeaderName POLICY = HeaderNames.create("RateLimit-Policy");
  private static final HeaderName LEFT = HeaderNames.create("RateLimit");

  private final int perMinute;
  private final long share;
  private final Map<Object, AtomicLong> paidUntil = new ConcurrentHashMap<>();
  private final AtomicLong swept = new AtomicLong(System.nanoTime());

  RateLimit(int perMinute) {
    this.perMinute = perMinute;
    share = MINUTE / perMinute;
  }

  /** Counts a request; null lets it through, an answer refuses it. */
  @Nullable Answer refusal(Object caller) {
    long wait = admit(caller, System.nanoTime());
    if (wait == 0) {
      return null;
    }
    long seconds = Math.ceilDiv(wait, SECOND);
    return said(caller, Answer.problem(tooMany(seconds)))
        .with(HeaderNames.RETRY_AFTER, Long.toString(seconds));
  }

  private static Problem tooMany(long seconds) {
    return Problem.of(429, "Too many requests; try again in " + seconds + " s.");
  }

  /** Adds what is allowed and what is left of it (draft-ietf-httpapi-ratelimit-headers-10). */
  Answer said(Object caller, Answer answer) {
    long owed = Math.max(0, account(caller, System.nanoTime()).get() - System.nanoTime());
    long left = Math.max(0, (MINUTE - owed) / share);
    return answer
        .with(POLICY, "\"minute\";q=" + perMinute + ";w=60")
        .with(LEFT, "\"minute\";r=" + left + ";t=" + Math.ceilDiv(owed, SECOND));
  }

  /** Nanoseconds to wait before the caller's next request is let through; 0 when this one is. */
  long admit(Object caller, long now) {
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

  private AtomicLong account(Object caller, long now) {
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

  private static Object name(Object caller) {
    return caller instanceof Inet6Address address
        ? ByteBuffer.wrap(Arrays.copyOf(address.getAddress(), 8))
        : caller;
  }
}
