package dev.bluewright.accounts;

import dev.bluewright.store.Change;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of people: a refresh token is exchanged once for the next of its family, and one
 * that comes a second time ends all sessions of its person (RFC 9700, 4.14.2).
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Sessions {
  private static final Duration LIFE = Duration.ofDays(30);
  private static final int MOST_TOKENS = 10_000;

  private final People<?> people;
  private final Entity<Credential> credentials;
  private final Entity<RefreshToken> tokens;
  private final AccountRows rows;
  private final Standings standings;

  /** A session as it is continued: who, which generation, and the token for the next time. */
  record Session(Object personId, long generation, String refreshToken) {}

  Sessions(People<?> people, AccountRows rows, Standings standings) {
    this.people = people;
    this.credentials = people.credentials();
    this.tokens = people.tokens();
    this.rows = rows;
    this.standings = standings;
  }

  /** Begins a session of a person within a unit of work. */
  Session begin(UnitOfWork unit, Object personId, long generation) {
    forgetExpired(unit, personId);
    return continued(unit, personId, generation, UUID.randomUUID());
  }

  /** Exchanges a token for the next session; empty when it is not to be taken. */
  Optional<Session> exchange(String refreshToken) {
    Exchange exchange = rows.unit(unit -> exchanged(unit, Digests.of(refreshToken)));
    if (exchange.stolenFrom() != null) {
      standings.forget(exchange.stolenFrom());
    }
    return Optional.ofNullable(exchange.session());
  }

  /** Ends all sessions of a person, who may be gone: no token of theirs counts any longer. */
  void end(Object personId) {
    rows.unit(
        unit ->
            AccountRows.locked(unit, credentials, "personId", personId)
                .map(credential -> ended(unit, credential, null)));
    standings.forget(personId);
  }

  /** A person is gone, and all sessions with them. */
  void forget(Object personId) {
    standings.forget(personId);
  }

  /** Sets another password, which ends all sessions, and begins one. */
  Session restart(Object personId, String hash) {
    Session session =
        rows.unit(unit -> begin(unit, personId, ended(unit, credential(unit, personId), hash)));
    standings.forget(personId);
    return session;
  }

  /** Sets another password of whom the unit of work finds, which ends all sessions. */
  Row replace(Function<UnitOfWork, Row> person, String hash) {
    Row found =
        rows.unit(
            unit -> {
              Row whose = person.apply(unit);
              var _ = ended(unit, credential(unit, people.id(whose)), hash);
              return whose;
            });
    standings.forget(people.id(found));
    return found;
  }

  /** What came of an exchange. */
  private record Exchange(@Nullable Session session, @Nullable Object stolenFrom) {
    static final Exchange REFUSED = new Exchange(null, null);
  }

  private Exchange exchanged(UnitOfWork unit, String digest) {
    Optional<RefreshToken> found = AccountRows.locked(unit, tokens, "digest", digest);
    if (found.isEmpty() || found.get().expiresAt().isBefore(Instant.now())) {
      return Exchange.REFUSED;
    }
    RefreshToken token = found.get();
    if (token.spent()) {
      var _ = ended(unit, credential(unit, token.personId()), null);
      return new Exchange(null, token.personId());
    }
    if (unit.find(people.entity(), token.personId()).filter(people::admits).isEmpty()) {
      return Exchange.REFUSED;
    }
    var spent = Change.of(tokens).set(tokens.column("spent"), true);
    var _ = unit.write(new Update(tokens, token.id(), spent, null, null));
    long generation = credential(unit, token.personId()).generation();
    return new Exchange(continued(unit, token.personId(), generation, token.family()), null);
  }

  private Session continued(UnitOfWork unit, Object personId, long generation, UUID family) {
    String token = Digests.token();
    Row row = Row.of(null, personId, family, Digests.of(token), false, Instant.now().plus(LIFE));
    var _ = unit.write(new Insert(tokens, row, null));
    return new Session(personId, generation, token);
  }

  /** The generation that counts from now on. */
  private long ended(UnitOfWork unit, Credential credential, @Nullable String hash) {
    long next = credential.generation() + 1;
    Change change = Change.of(credentials).set(credentials.column("generation"), next);
    if (hash != null) {
      change.set(credentials.column("hash"), hash);
    }
    var _ = unit.write(new Update(credentials, credential.id(), change, null, null));
    var all = AccountRows.where(tokens.column("personId"), credential.personId());
    var _ = unit.write(new Clear(tokens, all, null));
    return next;
  }

  private Credential credential(UnitOfWork unit, Object personId) {
    return AccountRows.locked(unit, credentials, "personId", personId)
        .orElseThrow(
            () ->
                new AccountsException(
                    "ACC-002", people.entity().name() + " " + personId + " has no credential."));
  }

  private void forgetExpired(UnitOfWork unit, Object personId) {
    var theirs = Filter.of(tokens.column("personId"), Operator.EQUALS, personId);
    var expired = Filter.of(tokens.column("expiresAt"), Operator.LESS, Instant.now());
    var both = AccountRows.where(MOST_TOKENS, theirs, expired);
    var _ = unit.write(new Clear(tokens, both, null));
  }
}
