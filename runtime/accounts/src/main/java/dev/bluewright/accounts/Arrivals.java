package dev.bluewright.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluewright.accounts.Affiliations.Said;
import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.accounts.oidc.OutsideTokens;
import dev.bluewright.accounts.oidc.ProviderAway;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * People who come with a token of a provider for the first time: each becomes a person of the
 * system, once, however many requests come at a time and to however many replicas. Whoever has the
 * login already that the provider vouches for, and no way of their own to sign in, is that person.
 *
 * <p>Why somebody was not let in is kept for ten seconds, so that nobody makes this service ask the
 * provider all the time. Thread safety: safe for use by any thread.
 */
final class Arrivals {
  private static final Duration REFUSED = Duration.ofSeconds(10);
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int MOST = 10_000;

  private final People<?> people;
  private final AccountRows rows;
  private final ArrivalForm form;
  private final UnaryOperator<Row> creation;
  private final Optional<Affiliations> affiliations;
  private final boolean open;
  private final Cache<String, ProblemException> refused =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REFUSED).build();

  /**
   * Lets people arrive.
   *
   * @param creation runs before a person is stored
   * @param affiliations whose tenant tokens are for; empty where there are none
   * @param open whether people arrive who were not made before
   */
  Arrivals(
      People<?> people,
      AccountRows rows,
      ArrivalForm form,
      UnaryOperator<Row> creation,
      Optional<Affiliations> affiliations,
      boolean open) {
    this.people = people;
    this.rows = rows;
    this.form = form;
    this.creation = creation;
    this.affiliations = affiliations;
    this.open = open;
  }

  /**
   * The identity of whoever a token is about.
   *
   * @throws ProblemException 401, the person had everything deleted after the token was issued;
   *     403, nobody made them, or in another tenant than the token is for, or it says too little;
   *     409, somebody else has their login
   * @throws ProviderAway what the token does not say, the provider cannot be asked
   */
  Identity identify(OutsideTokens tokens, String token, OutsideClaims claims) {
    String digest = Identity.digest(tokens.issuer().address(), claims.subject());
    ProblemException before = refused.getIfPresent(digest);
    if (before != null) {
      throw before;
    }
    Optional<Said> said = affiliations.map(each -> each.said(tokens.issuer().address(), claims));
    try {
      return founding(
          said,
          () -> arrived(digest, tokens.issuer().address(), told(tokens, token, claims), said));
    } catch (ProblemException refusal) {
      Optional<Identity> meanwhile = find(digest);
      if (meanwhile.isEmpty()) {
        refused.put(digest, refusal);
      }
      return meanwhile.orElseThrow(() -> refusal);
    }
  }

  /** An identity that is known. */
  Optional<Identity> find(String digest) {
    return rows.find(people.identities(), people.identities().column("digest"), digest)
        .map(people.identities()::toRecord);
  }

  private OutsideClaims told(OutsideTokens tokens, String token, OutsideClaims claims) {
    if (form.lacks(claims).isEmpty()) {
      return claims;
    }
    try {
      Map<String, Object> more = tokens.more(token, claims.subject());
      return claims.or(more);
    } catch (ProviderAway away) {
      if (form.lacks(claims).stream().allMatch(Column::optional)) {
        return claims;
      }
      throw away;
    }
  }

  /** Two who come at once cannot both found the tenant of both; the other comes once more. */
  private Identity founding(Optional<Said> said, Supplier<Identity> arrival) {
    boolean before = isKnown(said);
    try {
      return arrival.get();
    } catch (ProblemException refusal) {
      if (before || !isKnown(said)) {
        throw refusal;
      }
      return arrival.get();
    }
  }

  private boolean isKnown(Optional<Said> said) {
    return said.isEmpty() || affiliations.orElseThrow().isKnown(said.get());
  }

  private Identity arrived(
      String digest, String issuer, OutsideClaims claims, Optional<Said> said) {
    Row given = form.person(claims);
    return rows.unit(
        unit -> {
          requireNotLeft(unit, digest, claims.issuedAt());
          Optional<Row> there = findVouched(unit, given, claims);
          there.ifPresent(person -> said.ifPresent(each -> requireTenant(person, each)));
          Object id = people.id(there.orElseGet(() -> made(unit, given, claims, said)));
          Instant roleAt = there.isPresent() ? null : claims.issuedAt();
          return kept(
              unit, Row.of((UUID) null, id, digest, issuer, claims.subject(), null, roleAt));
        });
  }

  private Identity kept(UnitOfWork unit, Row identity) {
    if (unit.write(new Insert(people.identities(), identity, null))
        instanceof Outcome.Inserted(var stored)) {
      return people.identities().toRecord(stored);
    }
    throw new AccountsException("ACC-008", "An identity was refused.");
  }

  private void requireNotLeft(UnitOfWork unit, String digest, @Nullable Instant issuedAt) {
    Column leftAt = Departure.ENTITY.column("leftAt");
    var forgotten = Filter.of(leftAt, Operator.LESS, Instant.now().minus(REMEMBERED));
    var _ = unit.write(new Clear(Departure.ENTITY, AccountRows.where(MOST, forgotten), null));
    AccountRows.locked(unit, Departure.ENTITY, "digest", digest)
        .filter(left -> issuedAt == null || !issuedAt.isAfter(left.leftAt()))
        .ifPresent(
            _ -> {
              throw new ProblemException(
                  Problem.of(401, "Everything of this account was deleted; sign in anew."));
            });
  }

  /** Whoever has the login already; its owner is who the provider says, if it has looked. */
  private Optional<Row> findVouched(UnitOfWork unit, Row given, OutsideClaims claims) {
    Object login = given.get(people.login().index());
    Optional<Row> there =
        unit
            .list(people.entity(), AccountRows.where(people.login(), String.valueOf(login)))
            .stream()
            .findFirst();
    if (there.isPresent() && !(form.vouches(claims) && isFree(unit, people.id(there.get())))) {
      throw new ProblemException(
          Problem.of(409, "Another account has this " + people.login().jsonName() + "."));
    }
    return there;
  }

  /** Nobody signs in as that person yet. */
  private boolean isFree(UnitOfWork unit, Object id) {
    return AccountRows.locked(unit, people.credentials(), "personId", id).isEmpty()
        && AccountRows.locked(unit, people.identities(), "personId", id).isEmpty();
  }

  private void requireTenant(Row person, Said said) {
    affiliations.orElseThrow().require(people.viewer(person), said);
  }

  private Row made(UnitOfWork unit, Row given, OutsideClaims claims, Optional<Said> said) {
    if (!open) {
      throw new ProblemException(Problem.of(403, "Nobody has made an account for you here."));
    }
    Row person = creation.apply(given);
    Row within =
        said.map(each -> affiliations.orElseThrow().within(unit, each, claims, person))
            .orElse(person);
    return Registering.stored(unit, people, within, Viewer.SERVICE);
  }
}
