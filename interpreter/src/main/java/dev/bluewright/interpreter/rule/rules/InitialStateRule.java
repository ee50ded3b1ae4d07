package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Plots are initially free", "a new order starts as pending": the first state. */
public final class InitialStateRule implements Rule {
  @Override
  public String name() {
    return "initial-state";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (clause.subjects().size() == 1 && !clause.negated() && tellsFirst(clause, statement)) {
        state(clause, statement)
            .ifPresent(word -> read(clause.subjects().getFirst(), word, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean tellsFirst(Clause clause, Statement statement) {
    if (clause.has("start", "begin")) {
      return !clause.complements().isEmpty();
    }
    var made = clause.subjects().getFirst().modifiers().stream().anyMatch(w -> w.isOneOf("new"));
    return clause.has("be")
        && (made
            || statement.tokens().stream()
                .filter(token -> clause.span().contains(token.span()))
                .anyMatch(token -> token.isOneOf("initially", "default", "first")));
  }

  private static Optional<Token> state(Clause clause, Statement statement) {
    var afterPreposition =
        clause.complements().stream()
            .filter(each -> List.of("as", "in", "with").contains(each.preposition()))
            .flatMap(
                each ->
                    Stream.concat(
                        each.words().stream(), each.phrases().stream().map(NounPhrase::head)));
    return Stream.concat(afterBe(clause, statement), afterPreposition)
        .filter(word -> word.tag() != Tag.DET && word.tag() != Tag.AUX && word.tag() != Tag.PUNCT)
        .filter(
            word -> !word.isOneOf("default", "state", "status", "initially", "by", "at", "first"))
        .findFirst();
  }

  /** The words after "is" or "are": whatever part of speech a state looks like. */
  private static Stream<Token> afterBe(Clause clause, Statement statement) {
    return clause.has("be")
        ? statement.tokens().stream()
            .filter(token -> clause.span().contains(token.span()))
            .dropWhile(token -> !token.lemma().equals("be"))
            .skip(1)
        : Stream.of();
  }

  private static void read(
      NounPhrase subject, Token state, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var field = Naming.field(subject, lexicon).filter(lexicon.fieldTypes()::isFieldName);
    var limit = new Limit.Default(state.text());
    if (field.isPresent()) {
      facts.add(new Fact.LimitOf(Optional.empty(), field.get(), limit, clause.span()));
    } else {
      Naming.entity(subject, lexicon)
          .ifPresent(
              noun ->
                  facts.add(
                      new Fact.LimitOf(
                          Optional.of(noun), Noun.of("status"), limit, clause.span())));
    }
  }
}
