package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.Phrases;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** Words for what cannot be built that only tell a value, or what is written down, from others. */
final class TellsOfValue {
  private static final Set<String> WRITING = Set.of("record", "log", "register", "note", "enter");
  private static final Set<String> WRITTEN = Set.of("payment", "payments");

  private static final int LONGEST = 4;

  private TellsOfValue() {}

  static boolean is(Phrases.Match match, Statement statement, Lexicon lexicon) {
    return isDiary(match, statement)
        || isInBullet(match, statement, lexicon)
        || statement.clauses().stream()
            .filter(clause -> clause.span().overlaps(match.span()))
            .anyMatch(clause -> isModifier(match, clause, lexicon) || isWrittenDown(match, clause));
  }

  /** "A plot has a monthly fee": which of the values it is. */
  private static boolean isModifier(Phrases.Match match, Clause clause, Lexicon lexicon) {
    return match.first() == match.last()
        && UnsupportedRule.tellsWhatIsHeld(clause, lexicon)
        && values(clause)
            .anyMatch(
                phrase ->
                    phrase.modifiers().stream().anyMatch(word -> word.span().equals(match.span())));
  }

  /** "Payment date" below what names the thing that has it. */
  private static boolean isInBullet(Phrases.Match match, Statement statement, Lexicon lexicon) {
    return statement.owner().isPresent()
        && statement.passage().kind() == Passage.Kind.BULLET
        && statement.tokens().size() <= LONGEST
        && statement.clauses().size() == 1
        && statement.clauses().getFirst().isPhrase()
        && statement.clauses().getFirst().objects().stream()
            .filter(phrase -> lexicon.fieldTypes().isFieldName(Noun.of(phrase.noun())))
            .flatMap(phrase -> phrase.modifiers().stream())
            .anyMatch(word -> word.span().equals(match.span()));
  }

  private static Stream<NounPhrase> values(Clause clause) {
    return Stream.concat(
        clause.objects().stream(), clause.after("with", "including", "such as", "of").stream());
  }

  /** "Members record their payments": what was paid elsewhere. */
  private static boolean isWrittenDown(Phrases.Match match, Clause clause) {
    return clause.verbs().stream().anyMatch(verb -> WRITING.contains(verb.lemma()))
        && clause.targets().stream()
            .anyMatch(
                target ->
                    target.head().span().equals(match.span())
                        && WRITTEN.contains(target.head().lower()));
  }

  /** "Keep a log of their visits": the visits are kept, and no history of changes. */
  private static boolean isDiary(Phrases.Match match, Statement statement) {
    var tokens = statement.tokens();
    return match.first() > 1
        && tokens.get(match.first()).isOneOf("log")
        && tokens.get(match.last()).isOneOf("of")
        && tokens.get(match.first() - 1).isOneOf("a")
        && tokens.get(match.first() - 2).lemma().equals("keep");
  }
}
