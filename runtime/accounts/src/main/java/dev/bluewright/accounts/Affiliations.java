package dev.bluewright.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose tenant tokens of a provider are for; see docs/adr/0054. A word that no token said before
 * founds a tenant. Nobody changes to another because a token says another word.
 *
 * <p>Which tenant a word means is looked up at most once in five seconds. Thread safety: safe for
 * use by any thread.
 */
final class Affiliations {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  private final Tenancy tenancy;
  private final OutsideProvider provider;
  private final Entity<?> tenants;
  private final Entity<Affiliation> affiliations;
  private final AccountRows rows;
  private final ClaimForm form;
  private final Cache<Said, Object> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

  /** Made for people who are of tenants. */
  Affiliations(People<?> people, OutsideProvider provider, AccountRows rows, Tenancy tenancy) {
    this.tenancy = tenancy;
    this.provider = provider;
    this.rows = rows;
    tenants = people.tenancy().orElseThrow().target().get();
    affiliations = people.affiliations();
    form = new ClaimForm(tenants, provider.tenantFields());
  }

  /** What a token of an issuer says of whose somebody is. */
  record Said(String issuer, String word) {
    String digest() {
      return Digests.of(issuer + "\n" + word);
    }
  }

  /**
   * What a token says.
   *
   * @throws ProblemException 403, nothing, or not one thing
   */
  Said said(String issuer, OutsideClaims claims) {
    String claim = provider.tenantClaim();
    List<String> words = claims.words(claim).stream().filter(each -> !each.isBlank()).toList();
    if (words.size() != 1 || words.getFirst().length() > Affiliation.LONGEST_WORD) {
      throw refused("The token does not say which " + name() + " it is for: `" + claim + "`.");
    }
    return new Said(issuer, words.getFirst());
  }

  /**
   * Requires that a person is of the tenant that a token is for.
   *
   * @throws ProblemException 403, of another
   */
  void require(Viewer person, Said said) {
    if (find(said).filter(tenant -> tenant.equals(person.tenant())).isEmpty()) {
      throw refused("The token is for another " + name() + " than the one that the account is of.");
    }
  }

  private Optional<Object> find(Said said) {
    Object before = known.getIfPresent(said);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Object> now = look(said);
    now.ifPresent(tenant -> known.put(said, tenant));
    return now;
  }

  /** Whether a tenant is meant by it already. */
  boolean isKnown(Said said) {
    return look(said).isPresent();
  }

  private Optional<Object> look(Said said) {
    return rows.find(affiliations, affiliations.column("digest"), said.digest())
        .map(affiliations::toRecord)
        .map(Affiliation::tenantId);
  }

  /** A person within the tenant that is meant, who founds it where no other person did. */
  Row within(UnitOfWork unit, Said said, OutsideClaims claims, Row person) {
    known.invalidate(said);
    Optional<Affiliation> there = AccountRows.locked(unit, affiliations, "digest", said.digest());
    return there
        .map(affiliation -> tenancy.of(affiliation.tenantId(), person))
        .orElseGet(() -> founded(unit, said, claims, person));
  }

  /** Where tokens say who has which role, nobody has one for coming first. */
  private Row founded(UnitOfWork unit, Said said, OutsideClaims claims, Row person) {
    Row founder = tenancy.founded(unit, tenant(said, claims), person);
    Object id = tenancy.tenant(founder);
    Row row = Row.of((UUID) null, id, said.digest(), said.issuer(), said.word());
    if (!(unit.write(new Insert(affiliations, row, null)) instanceof Outcome.Inserted)) {
      throw new AccountsException("ACC-010", "The tenant of a provider's people was refused.");
    }
    return provider.givesRoles() ? tenancy.of(id, person) : founder;
  }

  /** Texts that a tenant must have, and no token says, are what the token is for. */
  private Row tenant(Said said, OutsideClaims claims) {
    Map<Column, Object> values = form.values(claims);
    for (Column column : tenants.columns()) {
      if (column.writable() && !column.optional() && column.defaultValue() == null) {
        switch (column.type()) {
          case ColumnType.Text(int most) ->
              values.putIfAbsent(column, ClaimForm.cut(said.word(), most));
          case ColumnType.LongText() -> values.putIfAbsent(column, said.word());
          default -> {} // the form says that it is missing
        }
      }
    }
    return form.read(values, "a new " + name());
  }

  private String name() {
    return tenants.name();
  }

  private static ProblemException refused(String why) {
    return new ProblemException(Problem.of(403, why));
  }
}
