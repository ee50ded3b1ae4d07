package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * "As a project owner", where others than such owners start projects: the one whose project it is,
 * and nobody with a role of that name.
 */
public final class OwnersOfThings {
  private static final String OWNER = "owner";

  private final List<Heard> heard;

  private OwnersOfThings(List<Heard> heard) {
    this.heard = heard;
  }

  /** What was heard, with such owners told by what is theirs. */
  public static List<Heard> known(List<Heard> heard) {
    var owners = new OwnersOfThings(heard);
    var meant =
        allowed(heard)
            .map(allowed -> allowed.who().noun())
            .distinct()
            .filter(owners::areMakers)
            .collect(Collectors.toSet());
    return meant.isEmpty() ? heard : heard.stream().map(each -> told(each, meant)).toList();
  }

  private static Heard told(Heard heard, Set<Noun> owners) {
    return heard.each(
        fact ->
            fact instanceof AccessFact.Allowed(var who, var force, var scope, var span)
                    && owners.contains(who.noun())
                ? new AccessFact.Allowed(Who.of(Who.Kind.OWNER, OWNER), force, scope, span)
                : fact);
  }

  private static Stream<AccessFact.Allowed> allowed(List<Heard> heard) {
    return heard.stream().flatMap(each -> each.all(AccessFact.Allowed.class));
  }

  private boolean areMakers(Noun owner) {
    return thing(owner)
        .filter(this::isMadeByOthers)
        .filter(thing -> heard.stream().allMatch(each -> isOfTheirs(each, owner, thing)))
        .isPresent();
  }

  /** "Project", of a project owner. */
  private static Optional<Noun> thing(Noun owner) {
    var words = owner.words();
    return owner.head().equals(OWNER) && words.size() > 1
        ? Optional.of(new Noun(words.subList(0, words.size() - 1)))
        : Optional.empty();
  }

  private boolean isMadeByOthers(Noun thing) {
    return heard.stream().anyMatch(each -> isMade(each, thing) && isByOthers(each, thing));
  }

  private static boolean isMade(Heard each, Noun thing) {
    return each.all(Fact.OperationOn.class)
        .anyMatch(deed -> deed.operation() == Operation.CREATE && deed.noun().equals(thing));
  }

  private static boolean isByOthers(Heard each, Noun thing) {
    return each.all(AccessFact.Allowed.class)
        .map(AccessFact.Allowed::who)
        .anyMatch(
            who ->
                who.kind() != Who.Kind.ANYONE
                    && !who.noun().equals(Who.ADMIN)
                    && thing(who.noun()).filter(thing::equals).isEmpty());
  }

  /** Whether what those owners do is done with their things, or is to see what belongs to them. */
  private static boolean isOfTheirs(Heard each, Noun owner, Noun thing) {
    return each.facts().stream().noneMatch(fact -> names(fact, owner))
        && each.all(AccessFact.Allowed.class)
            .filter(allowed -> allowed.who().noun().equals(owner))
            .flatMap(allowed -> Scoped.facts(each, allowed.scope()))
            .allMatch(deed -> isOf(deed, thing, each));
  }

  private static boolean names(Fact fact, Noun owner) {
    return fact instanceof AccessFact.RolesNamed(var roles, _) && roles.contains(owner);
  }

  private static boolean isOf(Fact deed, Noun thing, Heard each) {
    return switch (deed) {
      case Fact.OperationOn(var operation, var noun, _, _) ->
          noun.equals(thing) || (isSeen(operation) && isOwn(thing, each));
      case Fact.QueryOn(_, var noun, _, _) ->
          noun.filter(thing::equals).isPresent() || isOwn(thing, each);
      case Fact.Transition(_, var noun, _, _) -> noun.filter(thing::equals).isPresent();
      case Fact _ -> false;
    };
  }

  private static boolean isSeen(Operation operation) {
    return operation == Operation.LIST || operation == Operation.READ;
  }

  private static boolean isOwn(Noun thing, Heard each) {
    return each.all(AccessFact.Own.class).anyMatch(own -> own.noun().equals(thing));
  }
}
