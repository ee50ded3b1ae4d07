package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Events;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "Product management", "CRUD operations for posts", "task creation": operations named by nouns.
 */
public final class ManagementRule implements Rule {
  @Override
  public String name() {
    return "management";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (clause.negated() || clause.has("manage")) {
        continue;
      }
      for (var phrase : clause.objects()) {
        read(sharing(phrase, clause), clause, lexicon, facts);
      }
      besides(clause, lexicon, facts);
    }
    return facts;
  }

  /** "Plot and shed management": that of plots, too. */
  private static void besides(Clause clause, Lexicon lexicon, List<Fact> facts) {
    var all = clause.objects();
    if (!clause.isPhrase()
        || all.size() < 2
        || !all.getLast().noun().equals("management")
        || all.getLast().modifiers().isEmpty()) {
      return;
    }
    for (var phrase : all.subList(0, all.size() - 1)) {
      Naming.entity(phrase, lexicon)
          .filter(_ -> lexicon.operationsOfNoun(phrase.noun()).isEmpty())
          .ifPresent(
              noun ->
                  lexicon
                      .operationsOfNoun(all.getLast().noun())
                      .forEach(each -> facts.add(new Fact.OperationOn(each, noun, phrase.span()))));
    }
  }

  /** "the adding, listing and deleting of plots": what follows "of" belongs to all of them. */
  private static NounPhrase sharing(NounPhrase phrase, Clause clause) {
    var last = clause.objects().getLast();
    return phrase.of().isEmpty() && last.of().isPresent() && phrase.noun().endsWith("ing")
        ? new NounPhrase(
            phrase.determiner(),
            phrase.modifiers(),
            phrase.head(),
            phrase.aside(),
            last.of(),
            phrase.optional(),
            phrase.span())
        : phrase;
  }

  /** "Shopping cart functionality", and no more. */
  private static boolean isAlone(Clause clause) {
    return clause.isPhrase() && clause.complements().isEmpty();
  }

  /** "List of plots from last week": which of them is not said by it. */
  private static Span named(NounPhrase phrase, List<NounPhrase> things, Clause clause) {
    return clause.objects().size() > 1
        ? phrase.span()
        : Stream.concat(
                clause.verbs().stream().map(Token::span), things.stream().map(NounPhrase::span))
            .reduce(phrase.span(), Span::cover);
  }

  /** "Cinema booking": in a cinema, of which there is one. */
  private static boolean isOfWhole(NounPhrase phrase, List<String> about, Lexicon lexicon) {
    return lexicon.events().isMade(Noun.of(phrase.noun()))
        && about.size() == 1
        && lexicon.isPlace(about.getFirst());
  }

  private static void read(NounPhrase phrase, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var crud = phrase.mentions("crud") || phrase.mentions("full crud");
    var operations =
        crud ? EnumSet.allOf(Operation.class) : lexicon.operationsOfNoun(phrase.noun());
    if (operations.isEmpty()
        || (phrase.noun().equals("functionality") && !isAlone(clause))
        || (!clause.isPhrase()
            && !crud
            && !clause.has(
                "support",
                "handle",
                "implement",
                "provide",
                "include",
                "have",
                "allow",
                "offer"))) {
      return;
    }
    var things = clause.after("for", "on", "of", "over");
    var span = crud ? clause.span() : named(phrase, things, clause);
    var about =
        phrase.modifiers().stream()
            .filter(
                word ->
                    word.tag().isNominal()
                        && !word.isOneOf("crud", "api", "rest")
                        && !Naming.isTechnical(word, lexicon)
                        && !lexicon.isPlain(word.lower()))
            .flatMap(word -> Naming.split(word, true).stream())
            .toList();
    if (phrase.noun().equals("submission")
        && !about.isEmpty()
        && lexicon.events().isAnswered(about.getLast())) {
      facts.add(new Fact.OperationOn(Operation.CREATE, Events.SUBMISSION, span));
      facts.add(new Fact.RelationOf(Optional.of(Events.SUBMISSION), false, new Noun(about), span));
    } else if (isOfWhole(phrase, about, lexicon)) {
      return;
    } else if (!about.isEmpty()
        && about.stream().allMatch(word -> word.matches("[a-z][a-z0-9]*"))
        && about.size() < 4) {
      operations.forEach(
          operation -> facts.add(new Fact.OperationOn(operation, new Noun(about), span)));
    } else if (crud || phrase.of().isPresent()) {
      Stream.concat(things.stream(), phrase.of().stream())
          .map(thing -> Naming.entity(thing, lexicon))
          .flatMap(Optional::stream)
          .distinct()
          .forEach(
              noun ->
                  operations.forEach(
                      operation -> facts.add(new Fact.OperationOn(operation, noun, span))));
    }
  }
}
