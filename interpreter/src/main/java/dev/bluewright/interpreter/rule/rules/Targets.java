package dev.bluewright.interpreter.rule.rules;

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

/** What the verbs of a clause are done with. */
final class Targets {
  private Targets() {}

  /** "Add data on tides to my chart": nothing that is kept of tides. */
  static boolean isPutInto(NounPhrase target, Clause clause) {
    return isInformation(target)
        && clause.has("add", "attach", "put", "append")
        && !clause.after("about", "on", "regarding").isEmpty()
        && !clause.after("to", "into").isEmpty();
  }

  private static boolean isInformation(NounPhrase target) {
    return target.head().isOneOf("information", "details", "data", "info");
  }

  /** "See information about a plot": the plot itself is seen. */
  static Optional<Noun> about(NounPhrase target, Clause clause, Lexicon lexicon) {
    return isInformation(target)
        ? clause.after("about", "on", "regarding").stream()
            .findFirst()
            .flatMap(phrase -> Naming.entity(phrase, lexicon))
        : Optional.empty();
  }

  /** "View and apply for plots": what follows the last of the verbs belongs to all of them. */
  static List<NounPhrase> of(Token verb, Clause clause, Lexicon lexicon) {
    return isOfAnswer(clause)
        ? List.of()
        : all(clause).stream()
            .filter(target -> !isMeasure(target))
            .filter(target -> !lexicon.events().isAnswerTo(verb.lemma(), target.noun()))
            .toList();
  }

  private static List<NounPhrase> all(Clause clause) {
    return clause.targets().isEmpty()
            && clause.verbs().size() > 1
            && clause.complements().size() == 1
            && !clause.passive()
        ? clause.complements().getFirst().phrases()
        : clause.targets();
  }

  /** "Add a count to the response": nothing that is kept. */
  private static boolean isOfAnswer(Clause clause) {
    return clause.has("add", "include", "put", "insert", "append")
        && clause.after("to", "in", "into").stream()
            .anyMatch(phrase -> phrase.head().isOneOf("response", "responses", "answer", "output"));
  }

  /** "Return a count of the plots": computed, and no record. */
  private static boolean isMeasure(NounPhrase target) {
    return target.head().isOneOf("count", "sum", "average")
        && (target.of().isPresent()
            || (target.determiner().isEmpty() && target.modifiers().isEmpty()));
  }

  /** "Keep an inventory of sails": a list of many is one of records, whatever they are. */
  static boolean isListOf(NounPhrase target, Noun noun) {
    return target.head().isOneOf("list", "record", "records", "log", "inventory", "register")
        && target.of().filter(of -> of.isPlural() && noun.head().equals(of.noun())).isPresent();
  }

  /** "Keep track of the stock of beans": a value of what stands behind "of". */
  static boolean isKeptUp(NounPhrase target, Set<Operation> operations, Lexicon lexicon) {
    return operations.contains(Operation.UPDATE)
        && target.of().filter(of -> !lexicon.isPlace(of.noun())).isPresent()
        && !target.head().isOneOf("type", "types", "kind", "kinds", "sort", "sorts");
  }

  /** "view the schedule": a thing of which there is one, and of which only that is said. */
  static boolean isPassing(NounPhrase target, Set<Operation> operations) {
    return operations.contains(Operation.LIST)
        && operations.size() == 1
        && !target.isPlural()
        && target.determiner().filter(word -> word.isOneOf("the", "their", "your")).isPresent();
  }

  /** "in their cart", "into a folder": one thing that holds others. */
  static Optional<NounPhrase> container(Clause clause, Lexicon lexicon) {
    return clause.after("in", "into", "within", "from").stream()
        .findFirst()
        .filter(phrase -> !phrase.isPlural() && !lexicon.isPlace(phrase.noun()))
        .filter(
            phrase ->
                Naming.entity(phrase, lexicon)
                    .filter(noun -> lexicon.isUsualThing(noun))
                    .filter(lexicon.fieldTypes()::mayBeThing)
                    .isPresent());
  }
}
