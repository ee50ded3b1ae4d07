package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One name for each role: where a text speaks of crates, its keepers are the crate keepers that it
 * names elsewhere.
 */
public final class RoleNames {
  private final Map<Noun, Noun> whole = new HashMap<>();

  private RoleNames(List<Heard> heard) {
    var roles = facts(heard).flatMap(RoleNames::roles).collect(Collectors.toSet());
    var people = facts(heard).flatMap(RoleNames::people).collect(Collectors.toSet());
    var things = things(heard);
    for (var role : roles) {
      var longer =
          people.stream().filter(each -> each.narrows(role) && isOf(each, things)).toList();
      if (longer.size() == 1) {
        whole.put(role, longer.getFirst());
      }
    }
  }

  /** The facts with each role by its whole name. */
  public static List<Heard> agreed(List<Heard> heard) {
    var names = new RoleNames(heard);
    return names.whole.isEmpty()
        ? heard
        : heard.stream()
            .map(
                each ->
                    new Heard(
                        each.statement(), each.facts().stream().map(names::of).distinct().toList()))
            .toList();
  }

  private static Stream<Fact> facts(List<Heard> heard) {
    return heard.stream().flatMap(each -> each.facts().stream());
  }

  private static Stream<Noun> roles(Fact fact) {
    return switch (fact) {
      case AccessFact.Allowed(var who, _, _, _) ->
          Stream.of(who).filter(each -> each.kind() == Who.Kind.SOMEONE).map(Who::noun);
      case AccessFact.RolesNamed(var named, _) -> named.stream();
      case Fact _ -> Stream.of();
    };
  }

  private static Stream<Noun> people(Fact fact) {
    return fact instanceof Fact.ActorNamed(var noun, _) ? Stream.of(noun) : roles(fact);
  }

  private static Set<Noun> things(List<Heard> heard) {
    var things = new LinkedHashSet<Noun>();
    facts(heard)
        .forEach(
            fact -> {
              if (fact instanceof Fact.OperationOn(_, var noun, _, _)) {
                things.add(noun);
              } else if (fact instanceof Fact.EntityNamed(var noun, _)) {
                things.add(noun);
              }
            });
    return things;
  }

  /** Whether it is told by a thing that the text speaks of whose people these are. */
  private static boolean isOf(Noun role, Set<Noun> things) {
    return things.contains(new Noun(role.words().subList(0, role.words().size() - 1)));
  }

  private Fact of(Fact fact) {
    return switch (fact) {
      case AccessFact.Allowed(var who, var force, var scope, var span) ->
          new AccessFact.Allowed(new Who(who.kind(), of(who.noun())), force, scope, span);
      case AccessFact.RolesNamed(var roles, var span) ->
          new AccessFact.RolesNamed(roles.stream().map(this::of).distinct().toList(), span);
      case Fact other -> other;
    };
  }

  private Noun of(Noun role) {
    return whole.getOrDefault(role, role);
  }
}
