package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;

/** "Has a unique code", below what names a thing: a value of it. */
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
        .filter(_ -> beginsWithHas(statement))
        .ifPresent(owner -> read(owner, statement.clauses().getFirst(), lexicon, facts));
    return facts;
  }

  private static boolean beginsWithHas(Statement statement) {
    return statement.passage().kind() == Passage.Kind.BULLET
        && !statement.introduces()
        && statement.tokens().getFirst().isOneOf("has", "have", "contains", "holds", "stores")
        && !statement.clauses().isEmpty()
        && statement.clauses().getFirst().subjects().isEmpty()
        && !statement.clauses().getFirst().negated();
  }

  private static void read(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    facts.add(new Fact.EntityNamed(owner, clause.verbs().getFirst().span()));
    Attributes.held(clause, lexicon)
        .forEach(value -> HeldValue.read(owner, value, HeldValue.isMany(value), lexicon, facts));
  }
}
