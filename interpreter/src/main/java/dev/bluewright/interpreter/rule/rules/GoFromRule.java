package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Leave a garden", which somebody joined: a membership ends. */
public final class GoFromRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:to|can|may|could|should|and|or|join /) (?<deed>leave|quit) "
              + "(?:(?:an?|the|any|their|my|our|his|her|your) )(?<thing>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$| at any time))");

  @Override
  public String name() {
    return "go-from";
  }

  @Override
  public List<String> keys() {
    return List.of("leave", "quit");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> facts(found, lexicon));
  }

  private static Stream<Fact> facts(Wording.Found found, Lexicon lexicon) {
    var made = lexicon.events().madeBy("join");
    var thing = found.noun("thing", lexicon).filter(noun -> !VerbSenses.isLeft(noun, lexicon));
    var span = found.span("deed").cover(found.span("thing"));
    return made.isEmpty() || thing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Fact.OperationOn(Operation.DELETE, made.get(), span),
            new Fact.RelationOf(made, false, thing.get(), span),
            new AccessFact.Own(made.get(), AccessFact.Whose.OWN, span));
  }
}
