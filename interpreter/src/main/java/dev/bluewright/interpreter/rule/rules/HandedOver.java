package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What goes from one to another, of which a record is kept: "send a message", "take orders". */
final class HandedOver {
  /** Verbs by which something goes from one to another, of which a record is kept. */
  static final Set<String> SENDING = Set.of("send", "exchange", "ask");

  private HandedOver() {}

  static void read(Token verb, Clause clause, Lexicon lexicon, List<Fact> facts) {
    switch (verb.lemma()) {
      case "give", "provide" -> given(verb, clause, lexicon, facts);
      case "take" -> taken(verb, clause, lexicon, facts);
      case String other when SENDING.contains(other) -> sent(verb, clause, lexicon, facts);
      case String _ -> {}
    }
  }

  private static void sent(Token verb, Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : clause.objects()) {
      EventRule.thing(phrase, lexicon)
          .filter(noun -> lexicon.events().isSent(noun.head()))
          .ifPresent(
              noun -> {
                made(noun, verb, phrase, facts);
                to(noun, clause, lexicon, facts);
                of(noun, clause.after("about", "on", "regarding"), lexicon, facts);
                EventRule.with(noun, clause, lexicon, facts);
              });
    }
  }

  /** "Give feedback on a bed": a record of it, of that thing. */
  private static void given(Token verb, Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : clause.objects()) {
      if (lexicon.events().isGiven(phrase.noun())) {
        var noun = Noun.of(phrase.noun());
        made(noun, verb, phrase, facts);
        of(noun, clause.after("on", "about", "to", "for"), lexicon, facts);
      }
    }
  }

  /** "Take orders for a bed": a record of each, of that thing. */
  private static void taken(Token verb, Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : clause.objects()) {
      EventRule.thing(phrase, lexicon)
          .filter(noun -> lexicon.events().isTaken(noun.head()))
          .ifPresent(
              noun -> {
                made(noun, verb, phrase, facts);
                of(noun, clause.after("for", "on", "from"), lexicon, facts);
              });
    }
  }

  private static void made(Noun noun, Token verb, NounPhrase phrase, List<Fact> facts) {
    facts.add(new Fact.OperationOn(Operation.CREATE, noun, verb.span().cover(phrase.span())));
  }

  /** What it is of: the first that is named. */
  private static void of(Noun noun, List<NounPhrase> things, Lexicon lexicon, List<Fact> facts) {
    things.stream().limit(1).forEach(thing -> OfOne.related(noun, thing, lexicon, facts));
  }

  /** "Send a message to another member": who gets it. */
  private static void to(Noun sent, Clause clause, Lexicon lexicon, List<Fact> facts) {
    clause.after("to").stream()
        .limit(1)
        .forEach(
            phrase ->
                Naming.entity(phrase, lexicon)
                    .filter(noun -> lexicon.isActor(noun.head()) || lexicon.isUsualThing(noun))
                    .ifPresent(
                        noun ->
                            facts.add(
                                new Fact.RelationOf(
                                    Optional.of(sent), false, noun, phrase.span()))));
  }
}
