package dev.bluewright.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluewright.accounts.Standings.Standing;
import dev.bluewright.accounts.oidc.Issuer;
import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.accounts.oidc.OutsideTokens;
import dev.bluewright.accounts.oidc.ProviderAway;
import dev.bluewright.harness.Health;
import dev.bluewright.harness.Settings;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Change;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People who come with tokens of an OpenID provider; see docs/adr/0053. Who somebody is there is
 * looked up at most once in five seconds, as people are.
 *
 * <p>Thread safety: one thread opens and closes it; the rest is safe for use by any.
 */
final class Outsiders {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 100_000;

  private final People<?> people;
  private final OutsideProvider provider;
  private final Entity<Identity> identities;
  private final AccountRows rows;
  private final Standings standings;
  private final Arrivals arrivals;
  private final Optional<Affiliations> affiliations;
  private final ArrivalForm form;
  private final Settings settings;
  private final boolean alone;
  private volatile @Nullable OutsideTokens tokens;
  private final Cache<String, Optional<Identity>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

  /**
   * Knows people by their tokens.
   *
   * @param alone whether nobody signs in otherwise
   */
  Outsiders(
      People<?> people,
      OutsideProvider provider,
      AccountRows rows,
      Standings standings,
      Arrivals arrivals,
      Optional<Affiliations> affiliations,
      ArrivalForm form,
      Settings settings,
      boolean alone) {
    this.people = people;
    this.provider = provider;
    this.identities = people.identities();
    this.rows = rows;
    this.standings = standings;
    this.arrivals = arrivals;
    this.affiliations = affiliations;
    this.form = form;
    this.settings = settings;
    this.alone = alone;
  }

  /** Begins to take tokens, where the environment says whose; says what is missing otherwise. */
  void open() {
    Optional<Issuer> issuer = Issuer.of(settings);
    if (issuer.isEmpty()) {
      LOG.warn(
          "OIDC_ISSUER and OIDC_AUDIENCE are not set, so nobody can come with a token of a"
              + " provider until they are.");
      return;
    }
    var opened = new OutsideTokens(issuer.get());
    tokens = opened;
    promote(issuer.get());
    Thread.ofVirtual().name("oidc-keys").start(() -> tell(opened));
  }

  /** Whom the environment names has the first role, also when they came before. */
  private void promote(Issuer issuer) {
    form.first()
        .flatMap(subject -> arrivals.find(Identity.digest(issuer.address(), subject)))
        .ifPresent(
            identity -> rows.unit(unit -> setRole(unit, identity.personId(), form.firstRole())));
  }

  private static void tell(OutsideTokens opened) {
    String address = opened.issuer().address();
    if (opened.open().isEmpty()) {
      LOG.info("Tokens of {} count for {}.", address, opened.issuer().audiences());
    }
  }

  void close() throws IOException {
    OutsideTokens open = tokens;
    tokens = null;
    if (open != null) {
      open.close();
    }
  }

  Health health() {
    OutsideTokens open = tokens;
    if (open == null) {
      return Health.degraded("OIDC_ISSUER is not set; no token of a provider counts.");
    }
    return open.trouble()
        .map(why -> Health.degraded("The provider's keys could not be read: " + why))
        .orElse(Health.up());
  }

  /**
   * Who comes with a token; empty when it does not count.
   *
   * @throws ProblemException 503, nothing is known of it now; or as {@link Arrivals#identify}
   */
  Optional<Viewer> find(String token) {
    return read(token).flatMap(claims -> viewer(token, claims));
  }

  /**
   * What a token of the provider says; empty when it is none, or does not count.
   *
   * @throws ProblemException 503, nothing is known of it now
   */
  Optional<OutsideClaims> read(String token) {
    OutsideTokens open = tokens;
    if (open == null && alone) {
      throw new ProblemException(
          Problem.of(503, "This service knows no provider of tokens: its OIDC_ISSUER is not set."));
    }
    return open == null ? Optional.empty() : asked(() -> open.read(token));
  }

  private Optional<Viewer> viewer(String token, OutsideClaims claims) {
    OutsideTokens open = Objects.requireNonNull(tokens);
    String digest = Identity.digest(open.issuer().address(), claims.subject());
    Optional<Identity> found = known.get(digest, arrivals::find);
    if (found.isEmpty()) {
      found = Optional.of(asked(() -> arrivals.identify(open, token, claims)));
      known.put(digest, found);
    }
    found = found.filter(identity -> identity.admits(claims.issuedAt()));
    found.ifPresent(identity -> requireTenant(identity, claims));
    return found
        .map(identity -> withRole(identity, claims))
        .flatMap(identity -> standings.find(identity.personId()))
        .map(Standing::viewer);
  }

  /** Before a role is taken from a token, which may be for another tenant. */
  private void requireTenant(Identity identity, OutsideClaims claims) {
    affiliations.ifPresent(
        each ->
            standings
                .find(identity.personId())
                .ifPresent(
                    person -> each.require(person.viewer(), each.said(identity.issuer(), claims))));
  }

  private static <R> R asked(Supplier<R> provider) {
    try {
      return provider.get();
    } catch (ProviderAway away) {
      LOG.debug("The provider is away", away);
      throw new ProblemException(
          Problem.of(503, "The provider of the token does not answer now; try again."));
    }
  }

  /** A token that is newer than the one that a person's role is from, says which it is now. */
  private Identity withRole(Identity identity, OutsideClaims claims) {
    Instant issuedAt = claims.issuedAt();
    if (!provider.givesRoles() || issuedAt == null || !isNewer(issuedAt, identity)) {
      return identity;
    }
    Identity changed = rows.unit(unit -> changed(unit, identity, claims, issuedAt));
    known.put(changed.digest(), Optional.of(changed));
    standings.forget(changed.personId());
    return changed;
  }

  private static boolean isNewer(Instant issuedAt, Identity identity) {
    return identity.roleAt() == null || issuedAt.isAfter(identity.roleAt());
  }

  private Identity changed(
      UnitOfWork unit, Identity known, OutsideClaims claims, Instant issuedAt) {
    Identity identity =
        AccountRows.locked(unit, identities, "digest", known.digest()).orElse(known);
    if (isNewer(issuedAt, identity)) {
      Column role = people.findRole().orElseThrow();
      Object now = form.role(claims).<Object>map(given -> given).orElse(role.defaultValue());
      var _ = setRole(unit, identity.personId(), now);
      var _ = unit.write(update(identity, "roleAt", issuedAt));
    }
    return AccountRows.locked(unit, identities, "digest", known.digest()).orElse(known);
  }

  /** Whether it was another. */
  private boolean setRole(UnitOfWork unit, Object personId, @Nullable Object role) {
    Column column = people.findRole().orElseThrow();
    Entity<?> entity = people.entity();
    boolean other =
        unit.find(entity, personId)
            .filter(person -> !Objects.equals(person.get(column.index()), role))
            .isPresent();
    if (other) {
      var change = Change.of(entity).set(column, role);
      var _ = unit.write(new Update(entity, personId, change, null, null));
    }
    return other;
  }

  private Update update(Identity identity, String column, Instant moment) {
    var change = Change.of(identities).set(identities.column(column), moment);
    return new Update(identities, identity.id(), change, null, null);
  }

  /** No token of a person counts any longer that was issued before now. */
  void end(Object personId) {
    List<Identity> theirs = of(personId);
    rows.unit(
        unit -> {
          theirs.forEach(each -> unit.write(update(each, "endedAt", Instant.now())));
          return true;
        });
    theirs.forEach(each -> known.invalidate(each.digest()));
  }

  /** Remembers for a day that a person leaves, who is deleted in the same unit of work. */
  void leave(UnitOfWork unit, Object personId) {
    for (Identity each : of(personId)) {
      Column digest = Departure.ENTITY.column("digest");
      var _ =
          unit.write(new Clear(Departure.ENTITY, AccountRows.where(digest, each.digest()), null));
      Row left = Row.of(null, each.digest(), Instant.now());
      var _ = unit.write(new Insert(Departure.ENTITY, left, null));
      known.invalidate(each.digest());
    }
  }

  private List<Identity> of(Object personId) {
    return rows
        .list(identities, AccountRows.where(identities.column("personId"), personId))
        .stream()
        .map(identities::toRecord)
        .toList();
  }
}
