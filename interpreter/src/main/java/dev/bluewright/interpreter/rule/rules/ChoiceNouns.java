package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Nouns for what is one of some values, such as "status", and whose they are. */
final class ChoiceNouns {
  private static final Set<String> ALL =
      Set.of(
          "status",
          "state",
          "priority",
          "type",
          "category",
          "role",
          "kind",
          "level",
          "severity",
          "difficulty",
          "genre",
          "size",
          "condition",
          "stage",
          "gender",
          "phase",
          "visibility",
          "mood",
          "tier",
          "method",
          "frequency",
          "unit",
          "plan",
          "format",
          "color",
          "colour",
          "rank",
          "cuisine",
          "currency",
          "result",
          "outcome",
          "style",
          "grade",
          "availability",
          "class",
          "mode");

  /** Of which a text names all, although it calls them examples. */
  private static final Set<String> STANDING =
      Set.of(
          "status",
          "state",
          "stage",
          "phase",
          "priority",
          "severity",
          "role",
          "difficulty",
          "level");

  private ChoiceNouns() {}

  static boolean has(NounPhrase phrase) {
    return has(phrase.noun());
  }

  static boolean has(String noun) {
    return ALL.contains(noun);
  }

  /** "A soil (e.g. clay or sand)": there are others, unless they say how something stands. */
  static boolean hasOthers(NounPhrase phrase, List<Token> aside) {
    return !aside.isEmpty()
        && aside.getFirst().isOneOf("e.g", "e.g.", "eg")
        && !STANDING.contains(phrase.head().lemma());
  }

  /** The phrases of a clause that may have the values behind them. */
  static List<NounPhrase> phrases(Clause clause) {
    return Stream.of(
            clause.subjects(),
            clause.objects(),
            clause.complements().stream().flatMap(c -> c.phrases().stream()).toList())
        .flatMap(List::stream)
        .toList();
  }

  /** What a phrase is a value of, as its clause says. */
  static Optional<Noun> ownerOf(NounPhrase phrase, Clause clause, Lexicon lexicon) {
    return ClassRule.named(clause, lexicon)
        .or(() -> phrase.of().flatMap(of -> Naming.entity(of, lexicon)))
        .or(
            () ->
                clause.has("have", "include", "contain")
                    ? clause.subjects().stream()
                        .findFirst()
                        .filter(s -> !s.equals(phrase))
                        .flatMap(s -> Naming.entity(s, lexicon))
                    : Optional.<Noun>empty())
        .or(
            () ->
                clause.has("create", "add", "register")
                    ? clause.objects().stream()
                        .findFirst()
                        .filter(s -> !s.equals(phrase))
                        .flatMap(s -> Naming.entity(s, lexicon))
                    : Optional.<Noun>empty())
        .or(
            () ->
                phrase.modifiers().stream()
                    .filter(m -> m.tag().isNominal())
                    .findFirst()
                    .map(m -> new Noun(Naming.split(m, true)))
                    .filter(lexicon::isUsualThing));
  }
}
