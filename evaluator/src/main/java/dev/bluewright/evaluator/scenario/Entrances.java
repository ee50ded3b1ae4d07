package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Surface;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where people sign up and in. Thread safety: immutable. */
final class Entrances {
  private static final Map<String, Pattern> WORDS =
      Map.of(
          "register", Pattern.compile("(?i)/(register|registration|sign-?_?up)$"),
          "login", Pattern.compile("(?i)/(login|log-?_?in|sign-?_?in|sessions?|tokens?)$"),
          "me", Pattern.compile("(?i)/(me|profile|whoami)$"),
          "logout", Pattern.compile("(?i)/(logout|log-?_?out|sign-?_?out)$"),
          "refresh", Pattern.compile("(?i)/refresh(-token)?$"),
          "password", Pattern.compile("(?i)/(change-)?password$"),
          "invitations", Pattern.compile("(?i)/(invitations?|invites?)$"));
  private static final Map<String, String> METHODS = Map.of("me", "GET", "password", "PUT");

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

  private Optional<Route> documented(String what) {
    var words = WORDS.get(what);
    var method = METHODS.getOrDefault(what, "POST");
    return surface.api().operations().stream()
        .filter(each -> each.method().equals(method) && !each.hasId())
        .filter(each -> words != null && words.matcher(each.path()).find())
        .min(Comparator.comparingInt(each -> each.path().length()))
        .map(each -> surface.route(method, surface.api().base() + each.path()));
  }

  private Optional<Route> usual(String what) {
    return surface.api().operations().isEmpty()
        ? Optional.of(
            new Route(METHODS.getOrDefault(what, "POST"), "/auth/" + what, Optional.empty()))
        : Optional.empty();
  }
}
