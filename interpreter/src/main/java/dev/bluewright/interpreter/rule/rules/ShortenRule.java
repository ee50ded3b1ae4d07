package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Shorten long links": each is kept with a short code that the system makes. */
public final class ShortenRule implements Rule {
  private static final Noun URL = Noun.of("url");

  @Override
  public String name() {
    return "shorten";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .filter(clause -> clause.has("shorten") && !clause.negated())
        .flatMap(clause -> clause.objects().stream().flatMap(each -> read(each, clause, lexicon)))
        .toList();
  }

  private static Stream<Fact> read(NounPhrase object, Clause clause, Lexicon lexicon) {
    return object.head().isOneOf("url", "urls", "link", "links", "address", "addresses")
        ? Naming.entity(object, lexicon).stream()
            .map(thing -> thing.head().equals("link") ? URL : thing)
            .flatMap(thing -> made(thing, clause.span(), object.head().span()))
        : Stream.of();
  }

  private static Stream<Fact> made(Noun thing, Span said, Span word) {
    return Stream.of(
        new Fact.EntityNamed(thing, said),
        new Fact.OperationOn(Operation.CREATE, thing, said),
        new Fact.LimitOf(Optional.of(thing), URL, new Limit.Required(), said),
        new ValueFact.Made(Optional.of(thing), Noun.of("short", "code"), Optional.empty(), word));
  }
}
