package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Create a bed by giving its name", "request a visit, giving a date": values of what is made. */
public final class MadeWithRule implements Rule {
  @Override
  public String name() {
    return "made-with";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var clauses = statement.clauses();
    for (var i = 1; i < clauses.size(); i++) {
      if (isGiving(clauses.get(i)) && makes(clauses.get(i - 1), lexicon)) {
        read(clauses.get(i - 1), clauses.get(i), lexicon, facts);
      }
    }
    return facts;
  }

  private static boolean isGiving(Clause clause) {
    return clause.verbs().size() == 1
        && clause
            .verbs()
            .getFirst()
            .isOneOf("using", "giving", "providing", "entering", "specifying", "stating");
  }

  private static boolean makes(Clause clause, Lexicon lexicon) {
    return !clause.negated()
        && clause.verbs().stream()
            .anyMatch(verb -> lexicon.operations(verb.lemma()).contains(Operation.CREATE))
        && made(clause, lexicon).isPresent();
  }

  private static Optional<Noun> made(Clause clause, Lexicon lexicon) {
    return (clause.passive() ? clause.subjects() : clause.objects())
        .stream().limit(1).flatMap(phrase -> Naming.entity(phrase, lexicon).stream()).findFirst();
  }

  private static void read(Clause makes, Clause gives, Lexicon lexicon, List<Fact> facts) {
    var owner = made(makes, lexicon);
    var values = gives.objects();
    var named =
        values.stream()
            .flatMap(value -> Naming.field(value, lexicon).stream())
            .filter(lexicon.fieldTypes()::isFieldName)
            .count();
    if (named * 2 < values.size() || named == 0) {
      return;
    }
    facts.add(new Fact.Framing(gives.verbs().getFirst().span()));
    values.stream()
        .flatMap(
            value ->
                Naming.field(value, lexicon).stream()
                    .flatMap(
                        field ->
                            Stream.of(
                                new Fact.FieldOf(owner, field, value.isPlural(), value.span()))))
        .forEach(facts::add);
  }
}
