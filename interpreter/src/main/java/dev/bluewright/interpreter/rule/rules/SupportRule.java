package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "The system should support many plots with different sizes": things that it keeps. */
public final class SupportRule implements Rule {
  @Override
  public String name() {
    return "support";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (supports(clause, lexicon)) {
        clause.objects().forEach(object -> read(object, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean supports(Clause clause, Lexicon lexicon) {
    return clause.has("support", "handle", "offer", "have")
        && !clause.negated()
        && clause.subjects().stream()
            .anyMatch(
                subject ->
                    lexicon.isSystem(subject.noun())
                        || (lexicon.isPlace(subject.noun()) && clause.modal().isPresent()));
  }

  private static void read(NounPhrase object, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var thing =
        Naming.entity(object, lexicon)
            .filter(noun -> isMany(object))
            .filter(noun -> lexicon.isUsualThing(noun) && lexicon.fieldTypes().mayBeThing(noun));
    thing.ifPresent(
        noun -> {
          facts.add(
              new Fact.EntityNamed(noun, clause.verbs().getFirst().span().cover(object.span())));
          object
              .of()
              .filter(of -> !of.isPlural())
              .flatMap(of -> Naming.entity(of, lexicon))
              .filter(lexicon::isUsualThing)
              .ifPresent(
                  one ->
                      facts.add(new Fact.RelationOf(Optional.of(one), true, noun, object.span())));
          Attributes.with(clause, lexicon).forEach(value -> field(noun, value, lexicon, facts));
        });
  }

  private static void field(Noun owner, NounPhrase value, Lexicon lexicon, List<Fact> facts) {
    Naming.field(value, lexicon)
        .filter(lexicon.fieldTypes()::isFieldName)
        .ifPresent(
            field -> facts.add(new Fact.FieldOf(Optional.of(owner), field, false, value.span())));
  }

  private static boolean isMany(NounPhrase phrase) {
    return phrase.isPlural()
        && (HeldValue.isMany(phrase)
            || phrase.modifiers().stream()
                .anyMatch(word -> word.isOneOf("different", "various", "multiple", "several")));
  }
}
