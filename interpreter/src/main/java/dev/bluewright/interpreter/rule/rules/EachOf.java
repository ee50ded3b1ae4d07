package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;

/** What a sentence goes on to say of each of several that it has named. */
final class EachOf {
  private EachOf() {}

  /** "Several beds, each bed with a size": what follows is of those that were named before. */
  static Optional<Noun> named(NounPhrase value, List<Fact> facts, Lexicon lexicon) {
    return value
        .determiner()
        .filter(word -> word.isOneOf("each", "every"))
        .flatMap(_ -> Naming.entity(value, lexicon))
        .filter(
            noun ->
                facts.stream()
                    .anyMatch(
                        fact ->
                            fact instanceof Fact.RelationOf(_, var many, var to, _)
                                && many
                                && to.equals(noun)));
  }

  /** "Each with a number of plants": that there are several, where those are kept. */
  static boolean counted(Noun holder, NounPhrase value, Lexicon lexicon, List<Fact> facts) {
    var counted =
        value
            .of()
            .filter(of -> value.head().isOneOf("number", "amount") && of.isPlural())
            .flatMap(of -> Naming.entity(of, lexicon))
            .filter(lexicon::isUsualThing);
    counted.ifPresent(
        many -> facts.add(new Fact.RelationOf(Optional.of(holder), true, many, value.span())));
    return counted.isPresent();
  }
}
