package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where people sign up and in. Thread safety: immutable. */
final class Entrances {
  private static final Map<String, Pattern> WORDS =
      Map.ofEntries(
          words("register", "register|registration|sign-?_?up"),
          words("login", "login|log-?_?in|sign-?_?in|sessions?|tokens?"),
          words("me", "me|profile|whoami"),
          words("logout", "logout|log-?_?out|sign-?_?out"),
          words("refresh", "refresh(-token)?"),
          words("password", "(change-)?password"),
          words(
              "forgot",
              "forgot(ten)?([-_]?password)?|(request-)?password[-_]reset|reset[-_]password/request"),
          words("reset", "password/reset|reset([-_]?password)?|password[-_]reset/confirm"),
          words("invitations", "invitations?|invites?"),
          words("keys", "(api-?_?|access-?_?)?keys|personal-access-tokens"),
          words("export", "(data-?_?)?export|takeout|(my|personal)-?_?data|download-data"),
          words("erase", "erase|erasure|(delete|close)-?_?account"),
          words("leave", "me|account|profile"));

  /** Those that are usually there under such a name where a system has no document. */
  private static final Set<String> USUAL =
      Set.of("register", "login", "me", "logout", "refresh", "password", "invitations");

  private static final Map<String, List<String>> METHODS =
      Map.of(
          "me", List.of("GET"),
          "export", List.of("GET"),
          "leave", List.of("DELETE"),
          "erase", List.of("POST", "DELETE"),
          "password", List.of("PUT", "POST", "PATCH"));

  private final Surface surface;
  private final AccountsModel accounts;

  Entrances(Surface surface, AccountsModel accounts) {
    this.surface = surface;
    this.accounts = accounts;
  }

  /** How something is done with an account; empty where the system's document has no way. */
  Optional<Route> find(String what) {
    return prescribed(what).or(() -> documented(what)).or(() -> usual(what));
  }

  Optional<Route> prescribed(String what) {
    return accounts.routes().stream()
        .filter(route -> route.does().equals(what))
        .findFirst()
        .map(route -> surface.route(route.method(), route.path()));
  }

  /** How something is done with one of somebody's, such as one of their keys. */
  Optional<Route> findItem(String what, String method) {
    var words = WORDS.get(what);
    return surface.api().operations().stream()
        .filter(each -> each.method().equals(method) && each.path().endsWith("}"))
        .filter(
            each ->
                words != null && words.matcher(each.path().replaceFirst("/\\{[^/]*}$", "")).find())
        .findFirst()
        .map(surface::route);
  }

  /** How the same place is asked by another method. */
  Optional<Route> findAlso(Route route, String method) {
    return Optional.of(surface.route(method, route.path()))
        .filter(other -> other.operation().isPresent());
  }

  private Optional<Route> documented(String what) {
    return methods(what).stream().flatMap(method -> documented(what, method).stream()).findFirst();
  }

  private Optional<Route> documented(String what, String method) {
    var words = WORDS.get(what);
    return surface.api().operations().stream()
        .filter(each -> each.method().equals(method) && !each.hasId())
        .filter(each -> words != null && words.matcher(each.path()).find())
        .min(
            Comparator.<Operation, Boolean>comparing(each -> isOfRecords(each.path()))
                .thenComparingInt(each -> each.path().length()))
        .map(surface::route);
  }

  /** Sessions of a conference are records, to which nobody signs in. */
  private boolean isOfRecords(String path) {
    return surface.reading().entities().stream()
        .filter(entity -> !entity.name().equals(accounts.of()))
        .flatMap(entity -> surface.find(entity, "create").stream())
        .anyMatch(route -> route.path().equals(path));
  }

  private Optional<Route> usual(String what) {
    return surface.api().operations().isEmpty() && USUAL.contains(what)
        ? Optional.of(new Route(methods(what).getFirst(), "/auth/" + what, Optional.empty()))
        : Optional.empty();
  }

  private static List<String> methods(String what) {
    return METHODS.getOrDefault(what, List.of("POST"));
  }

  private static Map.Entry<String, Pattern> words(String what, String ends) {
    return Map.entry(what, Pattern.compile("(?i)/(?:" + ends + ")$"));
  }
}
