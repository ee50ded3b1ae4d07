package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntranceModel;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.Heard;
import dev.bluewright.interpreter.rule.AccountPath;
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
          "(?i)\\b(error\\w*|invalid|fail\\w*|not found|missing|unauthori\\w+|forbidden|4\\d\\d|already|duplicate|incorrect|wrong)\\b");

  private final Set<String> members;
  private final Map<String, EntranceModel> routes = new LinkedHashMap<>();
  private final Map<Fact, List<String>> places = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private Optional<String> current = Optional.empty();
  private String before = "";

  /**
   * What it comes to.
   *
   * @param places the parts of the blueprint that a fact led to
   * @param rest what was heard of everything else
   */
  public record Found(
      List<EntranceModel> routes, Map<Fact, List<String>> places, List<Heard> rest) {}

  private AccountRoutes(Set<String> members) {
    this.members = members;
  }

  /** The addresses of accounts whose people have values of these names; none without people. */
  public static Found of(List<Heard> heard, Optional<Set<String>> members) {
    if (members.isEmpty()) {
      return new Found(List.of(), Map.of(), heard);
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
    return new Found(List.copyOf(found.routes.values()), found.places, rest);
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
    for (var fact : heard.facts()) {
      if (fact instanceof Fact.Prescribed(Prescription.Sample sample, _) && current.isPresent()) {
        read(fact, sample, current.get());
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
    return !route.path().contains("{") && AccountPath.fits(route.method(), does);
  }

  private static Optional<String> said(Heard heard) {
    var deeds =
        heard.facts().stream()
            .filter(Fact.AccountAsked.class::isInstance)
            .map(fact -> ((Fact.AccountAsked) fact).deed())
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
    place(route, "accounts." + does, "accounts.routes." + entrance.name());
    return entrance.name();
  }

  private void place(Fact fact, String... parts) {
    places.put(fact, List.of(parts));
  }

  private void read(Fact fact, Prescription.Sample sample, String name) {
    var route = Objects.requireNonNull(routes.get(name));
    if (sample.request() && asked.add(name)) {
      place(fact, "accounts." + route.does());
    } else if (!isError(sample) && route.answer().isEmpty()) {
      AccountAnswer.of(sample.json(), members)
          .ifPresent(
              answer -> {
                routes.put(name, route.answering(answer));
                place(fact, "accounts.routes." + name);
              });
    }
  }

  private boolean isError(Prescription.Sample sample) {
    return sample.status().map(status -> status >= 400).orElse(OF_ERROR.matcher(before).find())
        || (sample.json() instanceof Map<?, ?> map && map.containsKey("error"));
  }
}
