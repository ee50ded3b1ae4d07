package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * "See the members of my garden", which others join: those whose memberships it has, and no records
 * beside them; and who leaves a garden ends a membership, where somebody joins one.
 */
public final class JoinedBy {
  private static final Noun MEMBER = Noun.of("member");

  private final Noun membership;
  private final Set<Noun> joined;

  private JoinedBy(Noun membership, Set<Noun> joined) {
    this.membership = membership;
    this.joined = joined;
  }

  /** What was heard, with members told by what joining makes. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var made = lexicon.events().madeBy("join");
    if (made.isEmpty()) {
      return heard;
    }
    var by = new JoinedBy(made.get(), joined(heard, made.get()));
    var stayed = heard.stream().map(by::withoutLeaving).toList();
    return by.joined.isEmpty() || !areOnlySeen(stayed)
        ? stayed
        : stayed.stream().map(by::told).toList();
  }

  private static Set<Noun> joined(List<Heard> heard, Noun made) {
    return heard.stream()
        .filter(each -> isMade(each, made))
        .flatMap(each -> each.all(Fact.RelationOf.class))
        .filter(relation -> !relation.many() && relation.from().filter(made::equals).isPresent())
        .map(Fact.RelationOf::to)
        .collect(Collectors.toSet());
  }

  private static boolean isMade(Heard each, Noun made) {
    return deeds(each)
        .anyMatch(deed -> deed.operation() == Operation.CREATE && deed.noun().equals(made));
  }

  private static Stream<Fact.OperationOn> deeds(Heard each) {
    return each.all(Fact.OperationOn.class);
  }

  /** "Leave the house", which nobody joins, ends no membership. */
  private Heard withoutLeaving(Heard each) {
    var strange =
        each.all(Fact.RelationOf.class)
            .filter(relation -> relation.from().filter(membership::equals).isPresent())
            .anyMatch(relation -> !joined.contains(relation.to()));
    var leaves =
        deeds(each)
            .anyMatch(
                deed -> deed.operation() == Operation.DELETE && deed.noun().equals(membership));
    return strange && leaves ? each.without(this::isOfMembership) : each;
  }

  private boolean isOfMembership(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> noun.equals(membership);
      case Fact.RelationOf(var from, _, _, _) -> from.filter(membership::equals).isPresent();
      case AccessFact.Own(var noun, _, _) -> noun.equals(membership);
      case Fact _ -> false;
    };
  }

  /** Whether nothing is told of members but that somebody sees those of something. */
  private static boolean areOnlySeen(List<Heard> heard) {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .allMatch(
            fact ->
                switch (fact) {
                  case Fact.OperationOn(var operation, var noun, _, _) ->
                      !noun.equals(MEMBER)
                          || operation == Operation.LIST
                          || operation == Operation.READ;
                  case AccessFact.Allowed(var who, _, _, _) -> !who.noun().equals(MEMBER);
                  case Fact.FieldOf(var owner, _, _, _) -> !is(owner);
                  case Fact.EntityNamed(var noun, _) -> !noun.equals(MEMBER);
                  case TieFact.Companions _ -> false;
                  case Fact _ -> true;
                });
  }

  private static boolean is(Optional<Noun> noun) {
    return noun.filter(MEMBER::equals).isPresent();
  }

  private Heard told(Heard each) {
    var thing = thing(each);
    return thing.isEmpty() || deeds(each).noneMatch(deed -> deed.noun().equals(MEMBER))
        ? each
        : new Heard(
            each.statement(),
            each.facts().stream().flatMap(fact -> told(fact, thing.get())).toList());
  }

  /** What is joined, of which the sentence sees the members. */
  private Optional<Noun> thing(Heard each) {
    return each.facts().stream()
        .flatMap(
            fact ->
                switch (fact) {
                  case Fact.QueryOn(_, var noun, _, _) -> noun.stream();
                  case Fact.RelationOf(var from, _, _, _) -> from.stream();
                  case AccessFact.Own(var noun, _, _) -> Stream.of(noun);
                  case Fact _ -> Stream.<Noun>empty();
                })
        .filter(joined::contains)
        .findFirst();
  }

  private Stream<Fact> told(Fact fact, Noun thing) {
    return switch (fact) {
      case Fact.OperationOn(var operation, var noun, _, var span) when noun.equals(MEMBER) ->
          Stream.of(
              new Fact.OperationOn(operation, membership, span),
              new Fact.RelationOf(Optional.of(membership), false, thing, span));
      case Fact.QueryOn(_, _, var fields, _) when fields.contains(MEMBER) -> Stream.empty();
      case Fact.RelationOf(_, _, var to, _) when to.equals(MEMBER) -> Stream.empty();
      case Fact other -> Stream.of(other);
    };
  }
}
