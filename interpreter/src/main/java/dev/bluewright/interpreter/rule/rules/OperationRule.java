package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Add new tasks with title and description", "users can list books": operations on records. */
public final class OperationRule implements Rule {
  @Override
  public String name() {
    return "operation";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (!clause.negated() && !isCondition(clause)) {
        clause.verbs().forEach(verb -> read(verb, clause, lexicon, facts));
      }
    }
    return facts;
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
    operations.forEach(operation -> facts.add(new Fact.OperationOn(operation, noun, span)));
    if (operations.contains(Operation.LIST)
        && !target.isPlural()
        && target
            .determiner()
            .filter(d -> d.isOneOf("a", "an", "the", "one", "any", "specific", "single"))
            .isPresent()) {
      facts.add(new Fact.OperationOn(Operation.READ, noun, span));
    }
    if (owner.isPresent() && operations.contains(Operation.CREATE) && target.of().isEmpty()) {
      facts.add(new Fact.RelationOf(owner, true, noun, clause.span()));
    }
    with(noun, target, clause, lexicon, facts);
  }

  private static void with(
      Noun noun, NounPhrase target, Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (!target.equals(clause.targets().getLast())) {
      return;
    }
    for (var complement : clause.complements()) {
      if (Set.of("with", "including", "containing", "by", "like").contains(complement.preposition())
          && !clause.has(
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
              "fetch")) {
        for (var phrase : complement.phrases()) {
          Naming.field(phrase, lexicon)
              .filter(field -> !lexicon.isGeneric(field.text()))
              .ifPresent(
                  field ->
                      facts.add(
                          new Fact.FieldOf(
                              Optional.of(noun), field, phrase.isPlural(), phrase.span())));
        }
      }
    }
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
