package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Send a POST request to /plots/{zone}": what is made there has the value in its path. */
public final class PathValueRule implements Rule {
  private static final int AFTER_THING = 2;

  @Override
  public String name() {
    return "path-value";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.tokens().stream().noneMatch(token -> token.text().equals("POST"))) {
      return List.of();
    }
    return statement.tokens().stream().flatMap(PathValueRule::of).toList();
  }

  private static Stream<Fact> of(Token token) {
    var path = ResourcePath.of(token.text());
    var thing = path.filter(PathValueRule::isOfThing).flatMap(ResourcePath::noun);
    var value = path.flatMap(PathValueRule::value);
    return thing.isEmpty() || value.isEmpty() || isOne(value.get(), thing.get())
        ? Stream.empty()
        : Stream.of(
            new Fact.FieldOf(thing, value.get(), false, token.span()),
            new Fact.LimitOf(thing, value.get(), new Limit.Required(), token.span()));
  }

  /** Whether it is a collection and one value behind it. */
  private static boolean isOfThing(ResourcePath path) {
    var parts = path.segments().stream().filter(part -> !ResourcePath.isOfBase(part)).toList();
    return parts.size() == AFTER_THING && !ResourcePath.isParameter(parts.getFirst());
  }

  private static Optional<Noun> value(ResourcePath path) {
    var last = path.segments().getLast();
    return Optional.of(last)
        .filter(ResourcePath::isParameter)
        .map(part -> Naming.split(part.substring(1, part.length() - 1), false))
        .filter(words -> !words.isEmpty() && !words.getLast().equals("id"))
        .map(Noun::new);
  }

  /** "/plots/{plot}": the record itself. */
  private static boolean isOne(Noun value, Noun thing) {
    return value.head().equals(thing.head());
  }
}
