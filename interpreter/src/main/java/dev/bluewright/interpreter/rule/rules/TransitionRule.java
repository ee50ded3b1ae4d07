package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Clause.Complement;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Mark tasks as completed", "publish articles": an action that brings a record into a state. */
public final class TransitionRule implements Rule {
  private static final Set<String> MARKING = Set.of("mark", "set", "flag", "tag", "label");

  @Override
  public String name() {
    return "transition";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (clause.negated() || OperationRule.isCondition(clause) || MeansRule.isMeans(clause)) {
        continue;
      }
      for (var verb : clause.verbs()) {
        read(verb, clause, lexicon, facts);
      }
    }
    return facts;
  }

  private static void read(Token verb, Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (MARKING.contains(verb.lemma())) {
      marked(clause, lexicon, facts);
      return;
    }
    var state = lexicon.stateAfter(verb.lemma());
    if (state.isEmpty()
        || clause.targets().isEmpty()
        || isAnswer(clause, lexicon)
        || lexicon.operations(verb.lemma()).size() > 1) {
      return;
    }
    for (var target : clause.targets()) {
      Naming.entity(target, lexicon)
          .filter(noun -> !lexicon.isSystem(noun.text()) && lexicon.fieldTypes().mayBeThing(noun))
          .ifPresent(
              noun ->
                  facts.add(
                      new Fact.Transition(
                          verb.lemma(),
                          Optional.of(noun),
                          state.get(),
                          verb.span().cover(target.span()))));
    }
  }

  /** "The endpoint accepts a name and returns a plot" brings nothing into a state. */
  private static boolean isAnswer(Clause clause, Lexicon lexicon) {
    var third = clause.verbs().stream().anyMatch(verb -> isThirdPerson(verb));
    var relative =
        clause
            .introducedBy()
            .filter(List.of("who", "that", "which", "where")::contains)
            .isPresent();
    if (!clause.passive() && clause.modal().isEmpty() && (relative || third)) {
      return true;
    }
    return !clause.passive()
        && clause.modal().isEmpty()
        && clause.subjects().stream()
            .anyMatch(
                subject ->
                    lexicon.isSystem(subject.noun())
                        || lexicon.isGeneric(subject.noun())
                        || subject.isPronoun());
  }

  /** "Returns the plot" tells what an answer is; "return plots" asks for an action. */
  private static boolean isThirdPerson(Token verb) {
    return verb.lower().endsWith("s") && !verb.lower().equals(verb.lemma());
  }

  private static void marked(Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var complement : clause.complements()) {
      if (!complement.preposition().equals("as")) {
        continue;
      }
      var span = clause.span();
      for (var word : complement.words()) {
        span = span.cover(word.span());
      }
      for (var state : states(complement)) {
        for (var target : clause.targets()) {
          var verb = lexicon.verbInto(state).orElse("mark " + state);
          var noun = Naming.entity(target, lexicon);
          if (noun.isPresent()) {
            facts.add(new Fact.Transition(verb, noun, state, span));
          }
        }
      }
    }
  }

  private static List<String> states(Complement complement) {
    var words =
        complement.words().stream()
            .filter(
                word -> word.tag() == Tag.ADJ || word.tag() == Tag.VERB || word.tag().isNominal())
            .map(Token::lower);
    var phrases =
        complement.phrases().stream()
            .map(
                phrase ->
                    Stream.concat(phrase.modifiers().stream(), Stream.of(phrase.head()))
                        .map(Token::lower)
                        .collect(Collectors.joining(" ")));
    return Stream.concat(words, phrases).filter(state -> state.matches("[a-z][a-z -]*")).toList();
  }
}
