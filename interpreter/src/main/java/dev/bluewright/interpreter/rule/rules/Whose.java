package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Antecedents;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.Optional;

/** Of what something is that is done something with: "add a comment to a plot". */
final class Whose {
  private static final String[] BELONGING = {
    "of", "for", "to", "on", "about", "in", "into", "within", "from"
  };

  private Whose() {}

  static Optional<Noun> of(NounPhrase target, Clause clause, Statement statement, Lexicon lexicon) {
    return told(target, clause, lexicon).or(() -> meant(target, clause, statement, lexicon));
  }

  private static Optional<Noun> told(NounPhrase target, Clause clause, Lexicon lexicon) {
    return target
        .of()
        .flatMap(of -> Naming.entity(of, lexicon))
        .or(
            () ->
                aboutWhat(clause, lexicon)
                    .or(() -> Targets.container(clause, lexicon))
                    .flatMap(phrase -> Naming.entity(phrase, lexicon)))
        .filter(noun -> !lexicon.isActor(noun.text()));
  }

  /** "See all plots and change their soil": a value of what was spoken of. */
  private static Optional<Noun> meant(
      NounPhrase target, Clause clause, Statement statement, Lexicon lexicon) {
    var theirs = target.determiner().filter(word -> word.isOneOf("their", "its")).isPresent();
    var isValue = !lexicon.fieldTypes().mayBeThing(Noun.of(target.noun()));
    return theirs && isValue
        ? Antecedents.before(clause, statement)
            .or(() -> beside(target, clause))
            .map(phrase -> whole(phrase, target))
            .flatMap(phrase -> Naming.entity(phrase, lexicon))
            .filter(noun -> !lexicon.isActor(noun.text()))
        : Optional.empty();
  }

  /** "The soil of a plot and its size": what stands before it in the same clause. */
  private static Optional<NounPhrase> beside(NounPhrase target, Clause clause) {
    return clause.targets().stream()
        .takeWhile(each -> !each.equals(target))
        .filter(each -> each.of().isPresent())
        .findFirst();
  }

  /** "The soil of a plot and its size": of the plot, and not of the soil. */
  private static NounPhrase whole(NounPhrase before, NounPhrase target) {
    return before
        .of()
        .filter(_ -> !before.isPlural() && target.determiner().get().isOneOf("its"))
        .orElse(before);
  }

  /** What it is made for. */
  static Span belonging(NounPhrase target, Clause clause, Lexicon lexicon) {
    return aboutWhat(clause, lexicon)
        .or(() -> clause.after(BELONGING).stream().filter(Whose::isNoNumber).findFirst())
        .map(NounPhrase::span)
        .orElse(target.span());
  }

  /** "An order in the shop for a plot": what it is about, and a thing rather than a date. */
  private static Optional<NounPhrase> aboutWhat(Clause clause, Lexicon lexicon) {
    var phrases =
        clause.after("of", "for", "to", "on", "about").stream().filter(Whose::isNoNumber).toList();
    return phrases.stream()
        .filter(
            phrase ->
                Naming.entity(phrase, lexicon)
                    .filter(noun -> lexicon.fieldTypes().mayBeThing(noun))
                    .isPresent())
        .findFirst()
        .or(() -> phrases.stream().findFirst());
  }

  /** "A visit for a certain date": when it is, and nothing that has visits. */
  static boolean isMoment(Noun noun, Lexicon lexicon) {
    return !lexicon.fieldTypes().mayBeThing(noun)
        && lexicon
            .fieldTypes()
            .named(noun)
            .filter(
                type ->
                    type instanceof FieldType.Date
                        || type instanceof FieldType.DateTime
                        || type instanceof FieldType.Time)
            .isPresent();
  }

  /** "A rating from 1 to 5 for a plot": what it is of is no number. */
  private static boolean isNoNumber(NounPhrase phrase) {
    return phrase.head().tag() != Tag.NUM;
  }
}
