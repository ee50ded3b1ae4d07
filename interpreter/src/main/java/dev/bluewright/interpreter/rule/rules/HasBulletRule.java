package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Has a unique code", "belongs to a bed", below what names a thing: a value of it. */
public final class HasBulletRule implements Rule {
  @Override
  public String name() {
    return "has-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement
        .owner()
        .filter(_ -> begins(statement, "has", "have", "contains", "holds", "stores"))
        .ifPresent(owner -> read(owner, statement.clauses().getFirst(), lexicon, facts));
    statement
        .owner()
        .filter(_ -> begins(statement, "belongs"))
        .ifPresent(owner -> belongs(owner, statement.clauses().getFirst(), lexicon, facts));
    return facts;
  }

  private static boolean begins(Statement statement, String... words) {
    return statement.passage().kind() == Passage.Kind.BULLET
        && !statement.introduces()
        && statement.tokens().getFirst().isOneOf(words)
        && !statement.clauses().isEmpty()
        && statement.clauses().getFirst().subjects().isEmpty()
        && !statement.clauses().getFirst().negated();
  }

  private static void read(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    facts.add(new Fact.EntityNamed(owner, clause.verbs().getFirst().span()));
    Attributes.held(clause, lexicon)
        .forEach(value -> HeldValue.read(owner, value, HeldValue.isMany(value), lexicon, facts));
  }

  /** "Belongs to a plot". */
  private static void belongs(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    clause.after("to").stream()
        .filter(to -> !to.isPlural())
        .forEach(
            to ->
                Naming.entity(to, lexicon)
                    .ifPresent(
                        noun ->
                            facts.add(
                                new Fact.RelationOf(
                                    Optional.of(owner), false, noun, clause.span()))));
  }
}
