package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that a text calls values of a record, "trail, a string", and of which it tells nothing
 * more: that a record is "of a trail" makes no records of trails, nor that "{@code trail} can be
 * changed".
 *
 * @param values whose values they are, with their names
 * @param things what the text tells more of
 * @param done with what it only says that something is done
 */
public record ValuesNotThings(Set<Value> values, Set<Noun> things, Set<Noun> done) {

  /** A name, and whose value it is. */
  private record Value(Noun owner, Noun name) {}

  /** What was heard, with values in the place of such things. */
  public static List<Heard> known(List<Heard> heard) {
    var facts = heard.stream().flatMap(each -> each.facts().stream()).toList();
    var values = facts.stream().flatMap(fact -> value(fact).stream()).collect(Collectors.toSet());
    var things = facts.stream().flatMap(ValuesNotThings::told).collect(Collectors.toSet());
    var done = facts.stream().flatMap(ValuesNotThings::done).collect(Collectors.toSet());
    var known = new ValuesNotThings(values, things, done);
    return values.isEmpty() ? heard : heard.stream().map(known::known).toList();
  }

  private static Optional<Value> value(Fact fact) {
    return fact instanceof Fact.TypeHint(var owner, var name, var type, _) && isPlain(type)
        ? owner.map(each -> new Value(each, name))
        : Optional.empty();
  }

  private static boolean isPlain(FieldType type) {
    return type instanceof FieldType.Text
        || type instanceof FieldType.LongText
        || type instanceof FieldType.Whole;
  }

  private static Stream<Noun> told(Fact fact) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, _) -> Stream.of(noun);
      case Fact.FieldOf(var owner, _, _, _) -> owner.stream();
      case Fact.RouteNamed route -> route.noun().stream();
      case Fact _ -> Stream.empty();
    };
  }

  private static Stream<Noun> done(Fact fact) {
    return fact instanceof Fact.OperationOn(_, var noun, _, _) ? Stream.of(noun) : Stream.empty();
  }

  private Heard known(Heard heard) {
    return heard.without(fact -> isMarkedValue(fact, heard)).each(this::known);
  }

  /** "Only {@code trail} can be changed": it is written as the value that it is. */
  private boolean isMarkedValue(Fact fact, Heard heard) {
    var prose = heard.statement().sentence().prose();
    return fact instanceof Fact.OperationOn(_, var noun, _, var span)
        && !things.contains(noun)
        && values.stream().anyMatch(value -> value.name().equals(noun))
        && prose.codes().stream()
            .map(code -> prose.place(code.start(), code.end()))
            .anyMatch(code -> code.start() <= span.start() && span.start() < code.end());
  }

  private Fact known(Fact fact) {
    if (!(fact instanceof Fact.RelationOf(var from, var many, var to, var span))
        || from.isEmpty()) {
      return fact;
    }
    var owner = many ? to : from.get();
    var thing = many ? from.get() : to;
    var value = new Value(owner, Noun.of(thing.head())); // a garden bed is a bed
    return values.contains(value) && isNothingElse(value.name()) && isNothingElse(thing)
        ? new Fact.FieldOf(Optional.of(owner), value.name(), false, span)
        : fact;
  }

  private boolean isNothingElse(Noun noun) {
    return !things.contains(noun) && !done.contains(noun);
  }
}
