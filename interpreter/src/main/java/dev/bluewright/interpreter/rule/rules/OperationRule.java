package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Antecedents;
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

  /** Verbs by which one of several is taken; a value is none of them. */
  private static final Set<String> CHOOSING = Set.of("select", "choose", "pick");

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
          && !isBefore(clause)
          && !MeansRule.isMeans(clause)
          && !PurposeRule.isSaid(clause, statement)
          && !FavoritesRule.isMarked(clause)
          && !speaksOfType(clause)
          && !tellsOfPast(clause, statement)
          && !tellsWhoDid(clause)
          && !HaveRule.isRecorded(clause)
          && !ThemselvesRule.isTold(clause)
          && !PartsOfOne.isMadeOf(clause)) {
        clause.verbs().forEach(verb -> read(verb, clause, statement, lexicon, facts));
      }
    }
    return facts;
  }

  /** "The PlotState enum defines …": of a program's own types, not of what is done. */
  private static boolean speaksOfType(Clause clause) {
    return clause.subjects().stream()
        .anyMatch(
            subject ->
                subject.head().isOneOf("enum", "enumeration", "class", "table")
                    && subject.determiner().filter(word -> word.isOneOf("this")).isEmpty());
  }

  /** "The plot has been created before": what was done, not what is asked. */
  static boolean tellsOfPast(Clause clause, Statement statement) {
    return clause.passive()
        && clause.modal().isEmpty()
        && statement.tokens().stream()
            .filter(token -> clause.span().contains(token.span()))
            .anyMatch(token -> token.isOneOf("been", "was", "were"));
  }

  /** "Note who viewed a plot": what somebody did, not what is asked. */
  private static boolean tellsWhoDid(Clause clause) {
    return !clause.passive()
        && clause.modal().isEmpty()
        && clause
            .introducedBy()
            .filter(Set.of("who", "whom", "that", "which")::contains)
            .isPresent()
        && clause.verbs().stream()
            .allMatch(verb -> verb.lower().endsWith("ed") && !verb.lower().equals(verb.lemma()));
  }

  /** "After choosing a plot, …": how it comes to what is asked. */
  private static boolean isBefore(Clause clause) {
    return clause.introducedBy().filter(Set.of("after", "before", "upon")::contains).isPresent()
        && clause.subjects().isEmpty();
  }

  static boolean isCondition(Clause clause) {
    return clause
        .introducedBy()
        .filter(Set.of("if", "when", "whenever", "once", "unless", "while")::contains)
        .filter(_ -> !clause.isContrast())
        .isPresent();
  }

  private static void read(
      Token verb, Clause clause, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var operations = VerbSenses.operations(verb, clause, lexicon);
    if (operations.isEmpty()
        || VerbSenses.checksIn(verb, statement)
        || VerbSenses.tellsWhich(verb, statement, lexicon)
        || VerbSenses.keepsForLater(verb, clause)) {
      return;
    }
    for (var target : Targets.of(verb, clause, lexicon)) {
      var systemic = lexicon.isSystem(target.noun()) && lexicon.asksForSystem(verb.lemma());
      if (!systemic && !Targets.isPutInto(target, clause)) {
        Antecedents.noun(target, clause, statement, lexicon)
            .or(() -> Targets.about(target, clause, lexicon))
            .ifPresent(
                noun -> operate(verb, target, noun, operations, clause, statement, lexicon, facts));
      }
    }
  }

  private static void operate(
      Token verb,
      NounPhrase target,
      Noun noun,
      Set<Operation> operations,
      Clause clause,
      Statement statement,
      Lexicon lexicon,
      List<Fact> facts) {
    var fields = lexicon.fieldTypes();
    var owner = Whose.of(target, clause, statement, lexicon);
    var first = clause.targets().isEmpty() || target.equals(firstThing(clause));
    var read = about(target, noun, clause, lexicon).orElseGet(() -> read(target, owner, noun));
    var span = first ? verb.span().cover(read) : read;
    if (!fields.mayBeThing(noun)
        && !target.isPronoun()
        && owner.isPresent()
        && (!operations.contains(Operation.LIST) || Targets.isKeptUp(target, operations, lexicon))
        && !isMadeNew(target, operations)
        && !makesSeveral(target, operations, lexicon)) {
      var value = operations.contains(Operation.LIST) ? target.withoutOf() : target;
      Naming.field(value, lexicon)
          .ifPresent(field -> facts.add(new Fact.FieldOf(owner, field, false, span)));
      var belongs =
          target.of().isPresent() ? span : span.cover(Whose.belonging(target, clause, lexicon));
      facts.add(new Fact.OperationOn(Operation.UPDATE, owner.get(), belongs));
      return;
    }
    if (target.head().isOneOf("order") && target.of().filter(NounPhrase::isPlural).isPresent()) {
      var position = Noun.of("position");
      owner.ifPresent(of -> facts.add(new Fact.FieldOf(owner, position, false, span)));
      owner.ifPresent(of -> facts.add(new Fact.OperationOn(Operation.UPDATE, of, span)));
      return;
    }
    if (isValueOfUnknown(target, noun, owner, lexicon)
        || (CHOOSING.contains(verb.lemma()) && !fields.mayBeThing(noun))) {
      return;
    }
    var vague =
        Targets.isPassing(target, operations)
            || (lexicon.isVague(verb.lemma())
                && !isKept(noun, lexicon)
                && !Targets.isListOf(target, noun)
                && !(verb.lemma().equals("log") && owner.isPresent() && target.isPlural()));
    operations.forEach(operation -> facts.add(new Fact.OperationOn(operation, noun, vague, span)));
    if (operations.contains(Operation.LIST)
        && !target.isPlural()
        && target
            .determiner()
            .filter(d -> d.isOneOf("a", "an", "the", "one", "any", "specific", "single"))
            .isPresent()) {
      facts.add(new Fact.OperationOn(Operation.READ, noun, vague, span));
    }
    if (operations.contains(Operation.LIST) || operations.contains(Operation.READ)) {
      shownWith(clause, lexicon, facts);
      OfOne.listed(target, noun, owner, lexicon, facts);
    }
    if (owner.isPresent()
        && operations.contains(Operation.CREATE)
        && !Whose.isMoment(owner.get(), lexicon)
        && (target.of().isEmpty() || OfOne.isMade(target, noun, lexicon))) {
      facts.add(new Fact.RelationOf(owner, true, noun, Whose.belonging(target, clause, lexicon)));
    }
    if (operations.contains(Operation.CREATE) || operations.contains(Operation.UPDATE)) {
      with(noun, target, clause, lexicon, facts);
    }
  }

  /** "Create a new group discount for a club": no value that the club gets. */
  private static boolean isMadeNew(NounPhrase target, Set<Operation> operations) {
    return operations.equals(Set.of(Operation.CREATE))
        && target.modifiers().stream().anyMatch(word -> word.isOneOf("new"));
  }

  /** "Post messages to a plot": things of their own, though their name may be that of a value. */
  private static boolean makesSeveral(
      NounPhrase target, Set<Operation> operations, Lexicon lexicon) {
    return target.isPlural()
        && operations.contains(Operation.CREATE)
        && lexicon.isUsualThing(Noun.of(target.noun()))
        && !target.noun().equals("note");
  }

  /** "Returns 201 and the plot": the first that is no number. */
  private static NounPhrase firstThing(Clause clause) {
    return clause.targets().stream()
        .filter(target -> target.head().tag() != Tag.NUM)
        .findFirst()
        .orElse(clause.targets().getFirst());
  }

  /** "See information about a plot": as far as what it is about. */
  private static Optional<Span> about(
      NounPhrase target, Noun noun, Clause clause, Lexicon lexicon) {
    return Targets.about(target, clause, lexicon)
        .filter(noun::equals)
        .map(_ -> target.span().cover(clause.after("about", "on", "regarding").getFirst().span()));
  }

  /** "The readings of the last day": what follows "of" is not read where it names no owner. */
  private static Span read(NounPhrase target, Optional<Noun> owner, Noun noun) {
    var ofThing = target.of().isPresent() && owner.isEmpty();
    return ofThing && target.noun().equals(noun.head())
        ? new Span(target.span().start(), target.head().span().end())
        : target.span();
  }

  /** "See a plot, including its beds": those can be seen as well. */
  private static void shownWith(Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : clause.after("including")) {
      Naming.entity(phrase, lexicon)
          .filter(noun -> phrase.isPlural() && lexicon.fieldTypes().mayBeThing(noun))
          .ifPresent(
              noun -> facts.add(new Fact.OperationOn(Operation.LIST, noun, true, phrase.span())));
    }
  }

  /** "See the status of the whole": a value of what is not kept. */
  private static boolean isValueOfUnknown(
      NounPhrase target, Noun noun, Optional<Noun> owner, Lexicon lexicon) {
    return !lexicon.fieldTypes().mayBeThing(noun)
        && owner.isEmpty()
        && target.of().filter(of -> !lexicon.isActor(of.noun())).isPresent();
  }

  private static boolean isKept(Noun noun, Lexicon lexicon) {
    return noun.equals(Noun.of("it"))
        || lexicon.isUsualThing(noun)
        || lexicon.events().isMade(noun)
        || lexicon.fieldTypes().isFieldName(noun);
  }

  private static void with(
      Noun noun, NounPhrase target, Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (clause.targets().isEmpty()
        || !target.equals(clause.targets().getLast())
        || clause.verbs().stream().anyMatch(verb -> ASKING.contains(verb.lemma()))) {
      return;
    }
    var values = Attributes.with(clause, lexicon);
    for (var phrase : values) {
      Naming.field(phrase, lexicon)
          .filter(_ -> clause.isSaidOfVerb(phrase))
          .filter(field -> Attributes.isValue(field, values, lexicon))
          .ifPresent(
              field ->
                  facts.add(
                      HeldValue.isMany(phrase)
                          ? new Fact.RelationOf(
                              Optional.of(noun),
                              true,
                              Naming.entity(phrase, lexicon).orElse(field),
                              phrase.span())
                          : new Fact.FieldOf(
                              Optional.of(noun), field, phrase.isPlural(), phrase.span())));
    }
  }
}
