package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import java.util.Optional;
import java.util.stream.Stream;

/** "A visit is made for a plot and beds": words for many, of which only one can be named. */
final class OneOfMany {
  private final Heard heard;
  private final Model model;

  OneOfMany(Heard heard, Model model) {
    this.heard = heard;
    this.model = model;
  }

  Stream<String> words() {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .filter(
            fact ->
                fact instanceof Fact.RelationOf(var from, var many, _, _)
                    && !many
                    && !isOneOfSeveral(from)
                    && from.filter(this::areSeveral).isEmpty())
        .map(fact -> ((Fact.RelationOf) fact).to())
        .flatMap(noun -> heard.statement().clauses().stream().flatMap(c -> several(noun, c)));
  }

  /** "A bouquet of flowers, each with a colour": one flower for each of its lines. */
  private boolean isOneOfSeveral(Optional<Noun> line) {
    return heard
        .all(Fact.RelationOf.class)
        .anyMatch(other -> other.many() && line.filter(other.to()::equals).isPresent());
  }

  /** "Send letters to other members": one to each. */
  private boolean areSeveral(Noun made) {
    return heard.statement().clauses().stream()
        .flatMap(clause -> clause.objects().stream())
        .anyMatch(object -> object.isPlural() && object.noun().equals(made.head()));
  }

  /** "Search for free plots and book a plot": many that are only looked for. */
  private boolean isSought(NounPhrase phrase) {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .filter(fact -> fact instanceof BoundFact.Vacant || fact instanceof Fact.Picked)
        .anyMatch(fact -> fact.span().contains(phrase.head().span()));
  }

  /** "A friendship between two gardeners": one of them, and the other. */
  private boolean areBoth(NounPhrase phrase) {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .anyMatch(
            fact ->
                fact instanceof Fact.FieldOf(_, var field, _, var span)
                    && field.words().getFirst().equals("other")
                    && span.equals(phrase.head().span()));
  }

  private Stream<String> several(Noun noun, Clause clause) {
    return clause.subjects().stream().anyMatch(OneOfMany::isOneThing)
        ? Stream.concat(
                clause.objects().stream(),
                clause.complements().stream().flatMap(c -> c.phrases().stream()))
            .filter(phrase -> phrase.isPlural() && phrase.noun().equals(noun.head()))
            .filter(phrase -> !isSought(phrase) && !areBoth(phrase))
            .map(phrase -> phrase.head().text())
        : Stream.empty();
  }

  private static boolean isOneThing(NounPhrase subject) {
    return !subject.isPlural() && !subject.isPronoun() && subject.determiner().isPresent();
  }
}
