package dev.bluewright.accounts;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that mails hold: by chance, 256 bits, for one occasion and one address, counting once.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class MailTokens {
  private static final int MOST_OF_ONE = 5;
  private static final int MOST_CLEARED = 1000;

  private final People<?> people;
  private final Entity<MailToken> tokens;
  private final AccountRows rows;

  MailTokens(People<?> people, AccountRows rows) {
    this.people = people;
    this.tokens = people.mailTokens();
    this.rows = rows;
  }

  /**
   * A new token of a person; empty when five of theirs count already, which are more than anybody
   * needs and less than a mailbox is flooded with.
   */
  Optional<String> issue(Occasion occasion, Object personId, String address) {
    String token = Digests.token();
    Row row =
        Row.of(
            null,
            personId,
            occasion.label(),
            address,
            Digests.of(token),
            Instant.now().plus(occasion.life()));
    boolean issued =
        rows.unit(
            unit -> {
              clear(unit, Filter.of(tokens.column("expiresAt"), Operator.LESS, Instant.now()));
              if (unit.list(tokens, theirs(personId, occasion)).size() >= MOST_OF_ONE) {
                return false;
              }
              var _ = unit.write(new Insert(tokens, row, null));
              return true;
            });
    return issued ? Optional.of(token) : Optional.empty();
  }

  /**
   * Lets a token pass that counts, before anything costly is done for it.
   *
   * @throws ProblemException 422, it does not count
   */
  void require(Occasion occasion, String token) {
    if (rows.find(tokens, tokens.column("digest"), Digests.of(token))
        .map(tokens::toRecord)
        .filter(found -> counts(found, occasion))
        .isEmpty()) {
      throw refused();
    }
  }

  /**
   * Takes a token, which counts no longer, nor do others of the person for the same, and gives the
   * person whom it was sent to.
   *
   * @throws ProblemException 422, it does not count
   */
  Row take(UnitOfWork unit, Occasion occasion, String token) {
    MailToken found =
        AccountRows.locked(unit, tokens, "digest", Digests.of(token))
            .filter(each -> counts(each, occasion))
            .orElseThrow(MailTokens::refused);
    Row person =
        unit.find(people.entity(), found.personId())
            .filter(people::admits)
            .filter(each -> found.address().equals(people.address(each)))
            .orElseThrow(MailTokens::refused);
    var _ = unit.write(new Clear(tokens, theirs(found.personId(), occasion), null));
    return person;
  }

  /** A token that nobody got counts no longer. */
  void revoke(String token) {
    var its = AccountRows.where(tokens.column("digest"), Digests.of(token));
    rows.unit(unit -> unit.write(new Clear(tokens, its, null)));
  }

  private void clear(UnitOfWork unit, Filter filter) {
    var _ = unit.write(new Clear(tokens, AccountRows.where(MOST_CLEARED, filter), null));
  }

  private Query theirs(Object personId, Occasion occasion) {
    var person = Filter.of(tokens.column("personId"), Operator.EQUALS, personId);
    var kind = Filter.of(tokens.column("occasion"), Operator.EQUALS, occasion.label());
    return AccountRows.where(MOST_CLEARED, person, kind);
  }

  private static boolean counts(MailToken token, Occasion occasion) {
    return token.occasion().equals(occasion.label()) && token.expiresAt().isAfter(Instant.now());
  }

  private static ProblemException refused() {
    return new ProblemException(
        Problem.invalid(
            List.of(new FieldError("token", "token", "The token does not count, or no longer."))));
  }
}
