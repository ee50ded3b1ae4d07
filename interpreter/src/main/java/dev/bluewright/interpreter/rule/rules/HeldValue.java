package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a thing is said to have: a value, or others of which there may be many. */
final class HeldValue {
  private static final Set<String> MANY =
      Set.of("many", "multiple", "several", "various", "numerous", "more", "any", "zero");

  /** What things are called that make up another. */
  private static final Set<String> PARTS = Set.of("item", "line", "entry", "section");

  private HeldValue() {}

  /** Reads a value that stands alone. */
  static void read(Noun owner, NounPhrase object, boolean many, Lexicon lexicon, List<Fact> facts) {
    read(owner, object, List.of(object), many, lexicon, facts);
  }

  /** Reads one of several values. */
  static void read(
      Noun owner,
      NounPhrase object,
      List<NounPhrase> among,
      boolean many,
      Lexicon lexicon,
      List<Fact> facts) {
    if (NoValue.is(object)) {
      return;
    }
    if (!isListOf(object, lexicon)
        && !Attributes.isValue(Noun.of(object.noun()), among, lexicon)
        && object.modifiers().stream().allMatch(word -> lexicon.isPlainBeforeNouns(word.lower()))
        && !object
            .head()
            .isOneOf(
                "relationship",
                "type",
                "state",
                "date",
                "time",
                "id",
                "number",
                "amount",
                "value",
                "code")) {
      return;
    }
    var parts = isPartsOf(owner, object, lexicon);
    if (many || parts || isListOf(object, lexicon) || isAnyNumber(object)) {
      (many || parts ? Optional.of(object) : object.of())
          .flatMap(each -> Naming.entity(each, lexicon))
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

  /** "a list of beds". */
  private static boolean isListOf(NounPhrase phrase, Lexicon lexicon) {
    return phrase.head().isOneOf("list", "collection", "set", "number")
        && phrase
            .of()
            .filter(NounPhrase::isPlural)
            .flatMap(of -> Naming.entity(of, lexicon))
            .filter(
                noun ->
                    !phrase.head().isOneOf("number")
                        && (lexicon.isUsualThing(noun) || !lexicon.fieldTypes().isFieldName(noun)))
            .isPresent();
  }

  /** "A plot has plot items": things that are called after what has them. */
  private static boolean isPartsOf(Noun owner, NounPhrase phrase, Lexicon lexicon) {
    return phrase.isPlural()
        && phrase.of().isEmpty()
        && Naming.entity(phrase, lexicon)
            .filter(noun -> PARTS.contains(noun.head()) && noun.words().size() > 1)
            .filter(noun -> noun.words().contains(owner.head()))
            .isPresent();
  }

  /** "any number of beds": that there may be many, and no number that is kept. */
  private static boolean isAnyNumber(NounPhrase phrase) {
    return phrase.head().isOneOf("number", "amount")
        && phrase.determiner().filter(word -> word.isOneOf("any")).isPresent()
        && phrase.of().isPresent();
  }

  static boolean isMany(NounPhrase phrase) {
    return phrase.isPlural()
        && (phrase.determiner().filter(word -> MANY.contains(word.lower())).isPresent()
            || phrase.modifiers().stream().anyMatch(word -> MANY.contains(word.lower()))
            || phrase.mentions("one"));
  }
}
