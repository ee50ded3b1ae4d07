package dev.bluewright.accounts;

import dev.bluewright.http.Refusals;
import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How people come to be of a tenant: whoever signs up founds one and has the first role in it, or
 * comes with an invitation of one; see docs/adr/0051. Nobody changes to another.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Tenancy {
  private static final Duration LIFE = Duration.ofDays(7);
  private static final int MOST_OF_ONE = 200;

  private final People<?> people;
  private final Column tenant;
  private final Entity<?> tenants;
  private final Entity<Invitation> invitations;
  private final @Nullable String founderRole;

  /** An invitation that was made, with its token, which is shown this once. */
  record Made(Invitation invitation, String token) {}

  /** Made for people who are of tenants. */
  Tenancy(People<?> people, @Nullable String founderRole) {
    this.people = people;
    this.founderRole = founderRole;
    Relation.BelongsTo relation = people.tenancy().orElseThrow();
    tenant = relation.column();
    tenants = relation.target().get();
    invitations = people.invitations();
  }

  /** A new tenant, and the person as its first. */
  Row founded(UnitOfWork unit, Row founding, Row person) {
    Outcome outcome = unit.write(new Insert(tenants, founding, null));
    if (!(outcome instanceof Outcome.Inserted(var made))) {
      throw Refusals.of(outcome);
    }
    return with(person, Objects.requireNonNull(made.get(tenants.id().index())), founderRole);
  }

  /**
   * The person as one of the tenant's of an invitation, which counts no longer.
   *
   * @throws ProblemException 422, it does not count
   */
  Row invited(UnitOfWork unit, String token, Row person) {
    Invitation found =
        AccountRows.locked(unit, invitations, "digest", Digests.of(token))
            .filter(Invitation::counts)
            .orElseThrow(Tenancy::refused);
    var _ = unit.write(new Delete(invitations, found.id(), null, null));
    return with(person, found.tenantId(), found.role());
  }

  /** A person as one of a tenant's. */
  Row of(Object tenantId, Row person) {
    return with(person, tenantId, null);
  }

  /** Whose a person is. */
  Object tenant(Row person) {
    return Objects.requireNonNull(person.get(tenant.index()));
  }

  private Row with(Row person, Object tenantId, @Nullable String role) {
    Row within = person.with(tenant.index(), tenantId);
    return role == null || people.findRole().isEmpty()
        ? within
        : within.with(people.findRole().get().index(), role);
  }

  /**
   * Invites somebody.
   *
   * @throws ProblemException 409, the tenant has many that nobody took
   */
  Made invite(AccountRows rows, Object tenantId, @Nullable String role) {
    String token = Digests.token();
    Row row = Row.of(null, tenantId, role, Digests.of(token), Instant.now().plus(LIFE));
    return rows.unit(
        unit -> {
          var stale = Filter.of(invitations.column("expiresAt"), Operator.LESS, Instant.now());
          var _ = unit.write(new Clear(invitations, AccountRows.where(MOST_OF_ONE, stale), null));
          if (unit.list(invitations, of(tenantId)).size() >= MOST_OF_ONE) {
            throw new ProblemException(
                Problem.of(409, "More than " + MOST_OF_ONE + " invitations wait; revoke some."));
          }
          Outcome made = unit.write(new Insert(invitations, row, null));
          if (made instanceof Outcome.Inserted(var stored)) {
            return new Made(invitations.toRecord(stored), token);
          }
          throw new AccountsException("ACC-009", "An invitation was refused: " + made);
        });
  }

  /** The invitations of a tenant that nobody took yet. */
  List<Invitation> list(AccountRows rows, Object tenantId) {
    return rows.list(invitations, of(tenantId)).stream()
        .map(invitations::toRecord)
        .filter(Invitation::counts)
        .toList();
  }

  /** Revokes an invitation of a tenant; whether there was one. */
  boolean revoke(AccountRows rows, Object tenantId, String id) {
    return list(rows, tenantId).stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .map(each -> rows.unit(unit -> unit.write(new Delete(invitations, each.id(), null, null))))
        .isPresent();
  }

  private Query of(Object tenantId) {
    return AccountRows.where(
        MOST_OF_ONE, Filter.of(invitations.column("tenantId"), Operator.EQUALS, tenantId));
  }

  private static ProblemException refused() {
    return new ProblemException(
        Problem.invalid(
            List.of(
                new FieldError(
                    "invitation", "token", "The invitation does not count, or no longer."))));
  }
}
