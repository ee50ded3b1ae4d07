package dev.bluewright.accounts;

import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The keys of all replicas. The newest signs; one that is 30 days old is followed by another, and
 * counts for a day more, which is longer than any token lives.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class SigningKeys {
  private static final Duration SIGNS = Duration.ofDays(30);
  private static final Duration COUNTS = SIGNS.plusDays(1);
  private static final long RELOAD_PAUSE = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 100;
  private static final Query NEWEST_FIRST =
      new Query(
          List.of(),
          List.of(new Sort(SigningKey.ENTITY.column("madeAt"), true)),
          List.of(),
          MOST,
          List.of());

  private final AccountRows rows;
  private final AtomicLong reloaded = new AtomicLong(System.nanoTime());
  private volatile Map<String, SigningKey> known = Map.of();

  SigningKeys(AccountRows rows) {
    this.rows = rows;
  }

  /** Loads the keys; makes one if none is young enough to sign. */
  void open() {
    known = rows.unit(this::current);
  }

  /** The key that signs. */
  SigningKey signing() {
    SigningKey newest = known.values().iterator().next();
    if (newest.madeAt().plus(SIGNS).isBefore(Instant.now())) {
      open();
      newest = known.values().iterator().next();
    }
    return newest;
  }

  /** The key with an id; one that is not known may be new from another replica. */
  Optional<SigningKey> find(String id) {
    SigningKey key = known.get(id);
    if (key == null && mayReload()) {
      known = byId(rows.list(SigningKey.ENTITY, NEWEST_FIRST));
      key = known.get(id);
    }
    return Optional.ofNullable(key)
        .filter(each -> each.madeAt().plus(COUNTS).isAfter(Instant.now()));
  }

  private boolean mayReload() {
    long last = reloaded.get();
    long now = System.nanoTime();
    return now - last > RELOAD_PAUSE && reloaded.compareAndSet(last, now);
  }

  private Map<String, SigningKey> current(UnitOfWork unit) {
    Instant now = Instant.now();
    var old = Filter.of(SigningKey.ENTITY.column("madeAt"), Operator.LESS, now.minus(COUNTS));
    var _ = unit.write(new Clear(SigningKey.ENTITY, AccountRows.where(MOST, old), null));
    List<Row> newestFirst = unit.list(SigningKey.ENTITY, NEWEST_FIRST);
    if (newestFirst.isEmpty() || made(newestFirst.getFirst()).plus(SIGNS).isBefore(now)) {
      var _ = unit.write(new Insert(SigningKey.ENTITY, fresh(now), null));
      newestFirst = unit.list(SigningKey.ENTITY, NEWEST_FIRST);
    }
    return byId(newestFirst);
  }

  private static Map<String, SigningKey> byId(List<Row> newestFirst) {
    Map<String, SigningKey> keys = new LinkedHashMap<>();
    for (Row row : newestFirst) {
      SigningKey key = SigningKey.ENTITY.toRecord(row);
      keys.put(key.id().toString(), key);
    }
    return keys;
  }

  private static Instant made(Row key) {
    return SigningKey.ENTITY.toRecord(key).madeAt();
  }

  private static Row fresh(Instant now) {
    String secret = Base64.getEncoder().encodeToString(Digests.secret());
    return Row.of((UUID) null, secret, now);
  }
}
