package dev.bluewright.accounts;

import dev.bluewright.http.Answer;
import dev.bluewright.http.Visit;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.UnitOfWork;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The addresses at which people take along what is kept of them, and have it deleted: articles 15,
 * 17 and 20 of the GDPR. Programs with keys cannot.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class LeavingEntrances {
  private static final int EXPORTS_AT_ONCE = 2;

  private final People<?> people;
  private final AccountRows rows;
  private final Assurance assurance;
  private final Optional<Outsiders> outsiders;
  private final Sessions sessions;
  private final EnhancedStore store;
  private final Outbox outbox;
  private final Semaphore exports = new Semaphore(EXPORTS_AT_ONCE);

  LeavingEntrances(
      People<?> people,
      AccountRows rows,
      Assurance assurance,
      Optional<Outsiders> outsiders,
      Sessions sessions,
      EnhancedStore store) {
    this.people = people;
    this.rows = rows;
    this.assurance = assurance;
    this.outsiders = outsiders;
    this.sessions = sessions;
    this.store = store;
    outbox = new Outbox(rows);
  }

  /** All of it, read as that person may; the records are read while they are sent. */
  Answer export(AccountRoute route, Visit visit) {
    Row person = person(visit.viewer());
    Viewer viewer = visit.viewer();
    return Answer.streamed(
            route.status(Status.OK_200), out -> viewer.call(() -> write(person, out)))
        .with(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"export.json\"");
  }

  /** Few at a time: each reads all that a person has. */
  private boolean write(Row person, OutputStream out) throws IOException {
    exports.acquireUninterruptibly();
    try {
      Object id = people.id(person);
      var belongings = new Belongings(people, store, id);
      new Export(out).write(people.entity(), person, id, belongings);
      return true;
    } finally {
      exports.release();
    }
  }

  /** The person with all that goes along, once they showed again who they are. */
  Answer erase(AccountRoute route, Visit visit) {
    Row person = person(visit.viewer());
    if (assurance.isMissing(person, visit)) {
      return Assurance.challenge();
    }
    rows.unit(unit -> erased(unit, person));
    sessions.forget(people.id(person));
    return Welcome.done(route);
  }

  private boolean erased(UnitOfWork unit, Row person) {
    if (people.haveAddresses()) {
      outbox.forget(unit, people.loginOf(person));
    }
    outsiders.ifPresent(each -> each.leave(unit, people.id(person)));
    var _ = unit.write(Delete.forGood(people.entity(), people.id(person), null));
    return true;
  }

  private Row person(Viewer viewer) {
    return rows.find(people.entity(), Entrances.himself(viewer))
        .orElseThrow(
            () -> new ProblemException(Problem.of(401, "The account is not there any longer.")));
  }
}
