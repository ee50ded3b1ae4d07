package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Chores;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/**
 * "Set up a project and its migrations", "now set up your associations": whoever builds the service
 * is told what to do with the parts of the work.
 */
public final class ChoreRule implements Rule {
  private final Chores chores = new Chores();

  @Override
  public String name() {
    return "chore";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var clauses = statement.clauses().stream().filter(clause -> !clause.isPhrase()).toList();
    var toBuilder = clauses.stream().takeWhile(ChoreRule::isToBuilder).toList();
    return toBuilder.stream().limit(1).allMatch(this::isChore)
            && toBuilder.stream().limit(2).anyMatch(this::isChoreAlone)
        ? List.of(new Fact.SetAside(lexicon.aside().why("process"), true, statement.span()))
        : List.of();
  }

  /** An imperative, or said to "you" or of "we". */
  private static boolean isToBuilder(Clause clause) {
    return !clause.passive()
        && clause.subjects().stream().allMatch(subject -> subject.head().isOneOf("you", "we"))
        && clause.modal().filter(modal -> modal.isOneOf("can", "may")).isEmpty();
  }

  /** All that something is done with are parts of the work. */
  private boolean isChore(Clause clause) {
    return clause.verbs().stream().map(Token::lemma).allMatch(chores::isDone)
        && !parts(clause).isEmpty()
        && parts(clause).stream().allMatch(this::isOfWork);
  }

  /** One of these parts can be nothing else. */
  private boolean isChoreAlone(Clause clause) {
    return isChore(clause) && parts(clause).stream().anyMatch(this::isOfWorkAlone);
  }

  /** "All of the views", "build out the controllers": what stands behind the verb. */
  private static List<NounPhrase> parts(Clause clause) {
    return clause.objects().isEmpty() ? clause.after("of", "out") : clause.objects();
  }

  private boolean isOfWork(NounPhrase phrase) {
    return chores.isPart(phrase.noun()) || isOfWorkAlone(phrase);
  }

  /** "A migration", "your associations", "an Express project". */
  private boolean isOfWorkAlone(NounPhrase phrase) {
    return chores.isPartAlone(phrase.noun())
        || (chores.isPart(phrase.noun())
            && (phrase.determiner().filter(word -> word.isOneOf("your")).isPresent()
                || phrase.modifiers().stream().anyMatch(word -> chores.isTool(word.lower()))));
  }
}
