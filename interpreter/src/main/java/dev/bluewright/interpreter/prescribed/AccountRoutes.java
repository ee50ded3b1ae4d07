package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.AccountPath;
import dev.bluewright.interpreter.rule.Entrances;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses that a text prescribes for what people do with their accounts, and how they answer.
 *
 * <p>A sample is about the address that stands before it under the same heading.
 */
public final class AccountRoutes {
  private static final Pattern OF_ERROR =
      Pattern.compile(
          "(?i)\\b(error\\w*|invalid|fail\\w*|not"
              + " found|missing|unauthori\\w+|forbidden|4\\d\\d|already|duplicate|incorrect|wrong)\\b");

  private static final Set<String> OF_ACCOUNTS =
      Set.of("session", "token", "user", "account", "member", "auth", "login");
  private static final Set<String> AS_ASKED = Set.of("success", "create");
  private static final Map<String, Integer> USUAL = Map.of("register", 201, "logout", 204);

  private final Set<String> members;
  private final Map<String, EntranceModel> routes = new LinkedHashMap<>();
  private final Map<Fact, List<String>> places = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private Optional<String> current = Optional.empty();
  private Optional<String> refused = Optional.empty();
  private String before = "";

  /**
   * What it comes to.
   *
   * @param refused what is said to whoever gives a wrong login or password
   * @param places the parts of the blueprint that a fact led to
   * @param rest what was heard of everything else
   */
  public record Found(
      List<EntranceModel> routes,
      Optional<String> refused,
      Map<Fact, List<String>> places,
      List<Heard> rest) {}

  private AccountRoutes(Set<String> members) {
    this.members = members;
  }

  /** The addresses of accounts whose people have values of these names; none without people. */
  public static Found of(List<Heard> heard, Optional<Set<String>> members) {
    if (members.isEmpty()) {
      return new Found(List.of(), Optional.empty(), Map.of(), heard);
    }
    var found = new AccountRoutes(members.get());
    heard.forEach(found::read);
    var rest =
        heard.stream()
            .map(
                each ->
                    new Heard(
                        each.statement(),
                        each.facts().stream()
                            .filter(fact -> !found.places.containsKey(fact))
                            .toList()))
            .toList();
    return new Found(List.copyOf(found.routes.values()), found.refused, found.places, rest);
  }

  private void read(Heard heard) {
    if (heard.statement().passage().kind() == Passage.Kind.HEADING) {
      current = Optional.empty();
    }
    for (var fact : heard.facts()) {
      if (fact instanceof Fact.RouteNamed route) {
        current = does(route, heard).map(does -> add(route, does));
      }
    }
    var entrance =
        heard.has(Fact.Prescribed.class)
            ? Entrances.of(heard.statement())
            : Optional.<String>empty();
    for (var fact : heard.facts()) {
      if (fact instanceof Fact.Prescribed(var what, _)) {
        switch (what) {
          case Prescription.Sample sample when current.isPresent() ->
              read(fact, sample, current.get());
          case Prescription.StatusOf status when entrance.isPresent() ->
              read(fact, status, entrance.get());
          case Prescription.Credentials(var names) when entrance.isPresent() && areKnown(names) ->
              place(fact, "accounts." + entrance.get());
          case Prescription.Refusal(var words)
              when refused.filter(w -> !w.equals(words)).isEmpty() -> {
            refused = Optional.of(words);
            place(fact, "accounts.refused");
          }
          case Prescription _ -> {}
        }
      }
    }
    before = heard.statement().sentence().text();
  }

  /** What people do there: the path says it, or else the sentence around it. */
  private static Optional<String> does(Fact.RouteNamed route, Heard heard) {
    return AccountPath.does(route.method(), route.path())
        .or(() -> said(heard).filter(does -> isOneAddress(route, does)));
  }

  private static boolean isOneAddress(Fact.RouteNamed route, String does) {
    boolean other = !does.equals("register") && isOfThings(route); // told of whoever is signed in
    return !other && !route.path().contains("{") && AccountPath.fits(route.method(), does);
  }

  private static boolean isOfThings(Fact.RouteNamed route) {
    return route.noun().filter(noun -> !OF_ACCOUNTS.contains(noun.head())).isPresent();
  }

  private static Optional<String> said(Heard heard) {
    var deeds =
        heard.facts().stream()
            .filter(AccessFact.AccountAsked.class::isInstance)
            .map(fact -> ((AccessFact.AccountAsked) fact).deed())
            .toList();
    if (deeds.contains(AccountDeed.SIGN_UP)) {
      return Optional.of("register");
    }
    if (deeds.contains(AccountDeed.SIGN_IN)) {
      return Optional.of("login");
    }
    return deeds.contains(AccountDeed.SIGN_OUT) ? Optional.of("logout") : Optional.empty();
  }

  private String add(Fact.RouteNamed route, String does) {
    var entrance = EntranceModel.of(route.method(), route.path(), does);
    routes.putIfAbsent(entrance.name(), entrance);
    place(route, part(does), "accounts.routes." + entrance.name());
    return entrance.name();
  }

  /** Where a blueprint says that people do something. */
  private static String part(String does) {
    return "accounts."
        + switch (does) {
          case "forgot" -> "reset";
          case "resend" -> "confirm";
          default -> does;
        };
  }

  private void place(Fact fact, String... parts) {
    places.put(fact, List.of(parts));
  }

  private void read(Fact fact, Prescription.Sample sample, String name) {
    var route = Objects.requireNonNull(routes.get(name));
    if (sample.request() && asked.add(name)) {
      place(fact, part(route.does()));
    } else if (!isError(sample) && route.answer().isEmpty()) {
      AccountAnswer.of(sample.json(), members)
          .ifPresent(
              answer -> {
                routes.put(name, route.answering(answer));
                place(fact, "accounts.routes." + name);
              });
    }
  }

  private boolean areKnown(List<Noun> names) {
    return names.stream().map(Noun::camelCase).allMatch(members::contains);
  }

  /** What is answered when all is well; with another status than usual where one is prescribed. */
  private void read(Fact fact, Prescription.StatusOf said, String does) {
    if (!AS_ASKED.contains(said.outcome()) || said.message().isPresent()) {
      return;
    }
    var route =
        current
            .flatMap(name -> Optional.ofNullable(routes.get(name)))
            .filter(each -> each.does().equals(does));
    if (said.status() == USUAL.getOrDefault(does, 200)) {
      place(fact, "accounts." + does);
    } else if (route.isPresent()) {
      routes.put(route.get().name(), route.get().answering(said.status()));
      place(fact, "accounts.routes." + route.get().name());
    }
  }

  private boolean isError(Prescription.Sample sample) {
    return sample.status().map(status -> status >= 400).orElse(OF_ERROR.matcher(before).find())
        || (sample.json() instanceof Map<?, ?> map && map.containsKey("error"));
  }
}
