package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Add new tasks with title and description", "users can list books": operations on records. */
public final class OperationRule implements Rule {
  /** Verbs after which "with" says which records, not what they hold. */
  private static final Set<String> ASKING =
      Set.of(
          "list",
          "search",
          "filter",
          "find",
          "get",
          "view",
          "sort",
          "browse",
          "show",
          "display",
          "read",
          "retrieve",
          "mark",
          "see",
          "fetch",
          "share",
          "open",
          "start");

  @Override
  public String name() {
    return "operation";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (!clause.negated()
          && !isCondition(clause)
          && !MeansRule.isMeans(clause)
          && !speaksOfType(clause)
          && !HaveRule.isRecorded(clause)) {
        clause.verbs().forEach(verb -> read(verb, clause, lexicon, facts));
      }
    }
    return facts;
  }

  /** "The PlotState enum defines …": of a program's own types, not of what is done. */
  private static boolean speaksOfType(Clause clause) {
    return clause.subjects().stream()
        .anyMatch(subject -> subject.head().isOneOf("enum", "enumeration", "class", "table"));
  }

  static boolean isCondition(Clause clause) {
    return clause
        .introducedBy()
        .filter(Set.of("if", "when", "whenever", "once", "unless", "while")::contains)
        .isPresent();
  }

  private static void read(Token verb, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var operations = lexicon.operations(verb.lemma());
    if (operations.isEmpty()) {
      return;
    }
    for (var target : clause.targets()) {
      var systemic = lexicon.isSystem(target.noun()) && lexicon.asksForSystem(verb.lemma());
      if (!systemic) {
        Naming.entity(target, lexicon)
            .ifPresent(noun -> operate(verb, target, noun, operations, clause, lexicon, facts));
      }
    }
  }

  private static void operate(
      Token verb,
      NounPhrase target,
      Noun noun,
      Set<Operation> operations,
      Clause clause,
      Lexicon lexicon,
      List<Fact> facts) {
    var span = verb.span().cover(target.span());
    var fields = lexicon.fieldTypes();
    var owner = ownerOf(target, clause, lexicon);
    if (!fields.mayBeThing(noun)
        && !target.isPronoun()
        && owner.isPresent()
        && !operations.contains(Operation.LIST)) {
      facts.add(new Fact.FieldOf(owner, Naming.field(target, lexicon).orElse(noun), false, span));
      facts.add(new Fact.OperationOn(Operation.UPDATE, owner.get(), clause.span()));
      return;
    }
    if (isValueOfUnknown(target, noun, owner, lexicon)) {
      return;
    }
    var vague =
        isPassing(target, operations) || (lexicon.isVague(verb.lemma()) && !isKept(noun, lexicon));
    operations.forEach(operation -> facts.add(new Fact.OperationOn(operation, noun, vague, span)));
    if (operations.contains(Operation.LIST)
        && !target.isPlural()
        && target
            .determiner()
            .filter(d -> d.isOneOf("a", "an", "the", "one", "any", "specific", "single"))
            .isPresent()) {
      facts.add(new Fact.OperationOn(Operation.READ, noun, vague, span));
    }
    if (owner.isPresent() && operations.contains(Operation.CREATE) && target.of().isEmpty()) {
      facts.add(new Fact.RelationOf(owner, true, noun, between(target, clause)));
    }
    if (operations.contains(Operation.CREATE) || operations.contains(Operation.UPDATE)) {
      with(noun, target, clause, lexicon, facts);
    }
  }

  /** "See the status of the whole": a value of what is not kept. */
  private static boolean isValueOfUnknown(
      NounPhrase target, Noun noun, Optional<Noun> owner, Lexicon lexicon) {
    return !lexicon.fieldTypes().mayBeThing(noun)
        && owner.isEmpty()
        && target.of().filter(of -> !lexicon.isActor(of.noun())).isPresent();
  }

  /** "view the schedule": a thing of which there is one, and of which only that is said. */
  private static boolean isPassing(NounPhrase target, Set<Operation> operations) {
    return operations.contains(Operation.LIST)
        && operations.size() == 1
        && !target.isPlural()
        && target.determiner().filter(word -> word.isOneOf("the", "their", "your")).isPresent();
  }

  private static boolean isKept(Noun noun, Lexicon lexicon) {
    return noun.equals(Noun.of("it"))
        || lexicon.isUsualThing(noun)
        || lexicon.events().isMade(noun)
        || lexicon.fieldTypes().isFieldName(noun);
  }

  private static void with(
      Noun noun, NounPhrase target, Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (!target.equals(clause.targets().getLast())) {
      return;
    }
    if (clause.verbs().stream().anyMatch(verb -> ASKING.contains(verb.lemma()))) {
      return;
    }
    for (var phrase : Attributes.with(clause, lexicon)) {
      Naming.field(phrase, lexicon)
          .filter(field -> !lexicon.isGeneric(field.text()))
          .ifPresent(
              field ->
                  facts.add(
                      HaveRule.isMany(phrase)
                          ? new Fact.RelationOf(
                              Optional.of(noun),
                              true,
                              Naming.entity(phrase, lexicon).orElse(field),
                              phrase.span())
                          : new Fact.FieldOf(
                              Optional.of(noun), field, phrase.isPlural(), phrase.span())));
    }
  }

  /** From what is made to what it is made for. */
  private static Span between(NounPhrase target, Clause clause) {
    return clause.after("of", "for", "to", "on").stream()
        .findFirst()
        .map(owner -> target.span().cover(owner.span()))
        .orElse(target.span());
  }

  private static Optional<Noun> ownerOf(NounPhrase target, Clause clause, Lexicon lexicon) {
    return target
        .of()
        .flatMap(of -> Naming.entity(of, lexicon))
        .or(
            () ->
                clause.after("of", "for", "to", "on").stream()
                    .findFirst()
                    .flatMap(phrase -> Naming.entity(phrase, lexicon)))
        .filter(noun -> !lexicon.isActor(noun.text()));
  }
}
