package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Access;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Viewer;

/**
 * Refuses what a viewer may do with no record at all, before anything is read. What a viewer may do
 * with some records is decided by the store, which has them.
 */
final class Permissions {
  private Permissions() {}

  /**
   * Lets a request about an entity through.
   *
   * @throws ProblemException 401 when nobody is signed in, else 403
   */
  static void require(Exchange exchange, Entity<?> entity) {
    if (exchange.target() instanceof Target.Related(_, var relation)
        && exchange.verb() != Verb.POST) {
      require(relation.target().get().access(), "read", exchange.viewer());
    }
    if (exchange.target() instanceof Target.Reported(var report)
        && !report.shows(exchange.viewer())) {
      throw new ProblemException(refusal(exchange.viewer()));
    }
    if (!readsWhatIsGone(exchange, entity)) {
      require(entity.access(), operation(exchange, entity), exchange.viewer());
    }
  }

  private static boolean readsWhatIsGone(Exchange exchange, Entity<?> entity) {
    return (exchange.target() instanceof Target.History
            || exchange.target() instanceof Target.Version)
        && entity.history().filter(each -> each.showsWhatIsGone(exchange.viewer())).isPresent();
  }

  private static void require(Access access, String operation, Viewer viewer) {
    if (access.reach(operation, viewer).none()) {
      throw new ProblemException(refusal(viewer));
    }
  }

  /** What to answer a viewer who may not do what was asked for. */
  static Problem refusal(Viewer viewer) {
    return viewer.signedIn()
        ? Problem.of(403, "You may not do this.")
        : Problem.of(401, "Sign in first: send an access token.");
  }

  private static String file(Verb verb) {
    return verb == Verb.GET || verb == Verb.HEAD ? "read" : "update";
  }

  private static String operation(Exchange exchange, Entity<?> entity) {
    return switch (exchange.target()) {
      case Target.Action(_, var action) -> action.name();
      case Target.Linked(_, Relation.Tied tied, _) -> tied.name();
      case Target.Related(_, Relation.Tied tied) -> tied.name();
      case Target.Linked _ -> "update";
      case Target.History _, Target.Version _, Target.Reported _ -> "read";
      case Target.Content _ -> file(exchange.verb());
      case Target.Restored _ -> "restore";
      case Target.All _ when Discarded.asked(exchange, entity) -> "restore";
      case Target.All _, Target.One _, Target.Related _ ->
          switch (exchange.verb()) {
            case POST -> "create";
            case PUT, PATCH -> "update";
            case DELETE -> "delete";
            case GET, HEAD, OPTIONS, OTHER -> "read";
          };
    };
  }
}
