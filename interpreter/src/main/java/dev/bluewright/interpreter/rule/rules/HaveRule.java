package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Each book has a title and an author", "an author has many books". */
public final class HaveRule implements Rule {
  private static final Set<String> MANY =
      Set.of("many", "multiple", "several", "various", "numerous", "more", "any", "zero");

  @Override
  public String name() {
    return "have";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      var has = clause.has("have", "include", "contain", "consist", "store", "hold", "carry");
      if (has && !clause.negated() && !clause.passive() && !OperationRule.isCondition(clause)) {
        clause.subjects().forEach(subject -> read(subject, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static void read(NounPhrase subject, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var owner = Naming.entity(subject, lexicon).filter(noun -> !lexicon.isSystem(noun.head()));
    if (owner.isEmpty() || (lexicon.isActor(owner.get().text()) && !clause.has("have"))) {
      return;
    }
    var span = subject.span();
    facts.add(new Fact.EntityNamed(owner.get(), span.cover(clause.verbs().getFirst().span())));
    for (var object : clause.objects()) {
      value(owner.get(), object, lexicon, facts);
    }
    clause
        .after("of", "as", "with", "like", "including")
        .forEach(phrase -> value(owner.get(), phrase, lexicon, facts));
  }

  private static void value(Noun owner, NounPhrase object, Lexicon lexicon, List<Fact> facts) {
    if (lexicon.isGeneric(object.noun())
        && object.modifiers().isEmpty()
        && !object
            .head()
            .isOneOf("type", "state", "date", "time", "id", "number", "amount", "value", "code")) {
      return;
    }
    if (isMany(object)) {
      Naming.entity(object, lexicon)
          .ifPresent(
              noun ->
                  facts.add(new Fact.RelationOf(Optional.of(owner), true, noun, object.span())));
    } else {
      Naming.field(object, lexicon)
          .ifPresent(
              field ->
                  facts.add(
                      new Fact.FieldOf(
                          Optional.of(owner), field, object.isPlural(), object.span())));
    }
  }

  static boolean isMany(NounPhrase phrase) {
    return phrase.isPlural()
        && (phrase.determiner().filter(word -> MANY.contains(word.lower())).isPresent()
            || phrase.modifiers().stream().anyMatch(word -> MANY.contains(word.lower()))
            || phrase.mentions("one"));
  }
}
