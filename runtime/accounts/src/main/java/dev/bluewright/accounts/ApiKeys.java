package dev.bluewright.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Change;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Mandate;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys of people. What a key is found to be is looked up at most once in five seconds, so one
 * that is revoked on another replica counts no longer after that, and one that is revoked here at
 * once.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class ApiKeys {
  private static final String START = "key_";
  private static final Pattern FORM = Pattern.compile(START + "[A-Za-z0-9_-]{43}");
  private static final int SHOWN = START.length() + 8;
  private static final int MOST_OF_ONE = 50;
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration USED = Duration.ofMinutes(1);
  private static final int MOST = 100_000;

  private final Entity<ApiKey> keys;
  private final AccountRows rows;
  private final Standings standings;
  private final Cache<String, Optional<ApiKey>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

  /** A key that was made, with its secret, which is shown this once. */
  record Made(ApiKey key, String secret) {}

  ApiKeys(People<?> people, AccountRows rows, Standings standings) {
    this.keys = people.keys();
    this.rows = rows;
    this.standings = standings;
  }

  /** Whether a token looks like a key. */
  static boolean isOne(String token) {
    return token.startsWith(START);
  }

  /** Who comes with a key; empty when it does not count. */
  Optional<Viewer> find(String secret) {
    if (!FORM.matcher(secret).matches()) {
      return Optional.empty();
    }
    return known
        .get(Digests.of(secret), this::looked)
        .filter(key -> key.counts(Instant.now()))
        .flatMap(
            key ->
                standings
                    .find(key.personId())
                    .map(each -> each.viewer().by(new Mandate(key.id(), key.allowed()))));
  }

  private Optional<ApiKey> looked(String digest) {
    Optional<ApiKey> found = rows.find(keys, keys.column("digest"), digest).map(keys::toRecord);
    found.ifPresent(this::noteUse);
    return found;
  }

  private void noteUse(ApiKey key) {
    Instant now = Instant.now();
    if (key.usedAt() == null || key.usedAt().plus(USED).isBefore(now)) {
      var used = Change.of(keys).set(keys.column("usedAt"), now);
      rows.unit(unit -> unit.write(new Update(keys, key.id(), used, null, null)));
    }
  }

  /**
   * Makes a key of a person.
   *
   * @throws ProblemException 409, the person has fifty
   */
  Made make(Object personId, Forms.NewKey form) {
    String secret = START + Digests.token();
    Row row =
        Row.of(
            null,
            personId,
            form.name(),
            secret.substring(0, SHOWN),
            Digests.of(secret),
            form.scopes(),
            Instant.now(),
            form.expiresAt(),
            null);
    return rows.unit(
        unit -> {
          if (unit.list(keys, of(personId)).size() >= MOST_OF_ONE) {
            throw new ProblemException(
                Problem.of(409, "Nobody has more than " + MOST_OF_ONE + " keys; revoke some."));
          }
          var made = unit.write(new Insert(keys, row, null));
          if (made instanceof Outcome.Inserted(var stored)) {
            return new Made(keys.toRecord(stored), secret);
          }
          throw new AccountsException("ACC-007", "A key was refused: " + made);
        });
  }

  /** The keys of a person. */
  List<ApiKey> list(Object personId) {
    return rows.list(keys, of(personId)).stream().map(keys::toRecord).toList();
  }

  /** Revokes a key of a person; whether there was one. */
  boolean revoke(Object personId, String id) {
    Optional<ApiKey> key =
        list(personId).stream().filter(each -> each.id().toString().equals(id)).findFirst();
    key.ifPresent(
        each -> {
          rows.unit(unit -> unit.write(new Delete(keys, each.id(), null, null)));
          known.invalidate(each.digest());
        });
    return key.isPresent();
  }

  private Query of(Object personId) {
    return AccountRows.where(keys.column("personId"), personId);
  }
}
