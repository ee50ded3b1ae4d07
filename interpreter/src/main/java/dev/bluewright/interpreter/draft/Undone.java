package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a clause asks to be done beside what its sentence is built for. */
final class Undone {
  /** Things for which no rule knows a name of their own. */
  private static final Set<String> UNNAMED = Set.of("table", "object", "collection", "page");

  private static final Set<String> VALUES =
      Set.of("property", "attribute", "denomination", "characteristic");

  private static final Set<String> PERIODS = Set.of("day", "week", "month", "year");

  private final Statement statement;
  private final List<Fact> facts;
  private final Lexicon lexicon;
  private final Predicate<String> isKept;

  /** A reader of a statement and its facts, with what tells the things that are kept. */
  Undone(Statement statement, List<Fact> facts, Lexicon lexicon, Predicate<String> isKept) {
    this.statement = statement;
    this.facts = facts;
    this.lexicon = lexicon;
    this.isKept = isKept;
  }

  Set<Token> found() {
    var found = new LinkedHashSet<Token>();
    for (var clause : statement.clauses()) {
      if (!clause.isPhrase()) {
        idle(clause, found);
        madeOnScreen(clause).map(NounPhrase::head).forEach(found::add);
        unnamed(clause).map(NounPhrase::head).forEach(found::add);
        setTo(clause, found);
        noneFound(clause, found);
        soughtElsewhere(clause, found);
        ofTime(clause).filter(word -> !isReckoned(word)).forEach(found::add);
        inPeriod(clause).forEach(found::add);
        tiedTo(clause, found);
        untold(clause).map(NounPhrase::head).forEach(found::add);
        clause.targets().stream()
            .filter(Undone::isTornApart)
            .map(NounPhrase::head)
            .forEach(found::add);
      }
    }
    return found;
  }

  /** "Finish visits and view results": of the second, no fact says anything. */
  private void idle(Clause clause, Set<Token> found) {
    var does =
        clause.verbs().stream()
            .filter(verb -> !lexicon.operations(verb.lemma()).isEmpty())
            .filter(verb -> !lexicon.asksForSystem(verb.lemma()))
            .toList();
    if (!does.isEmpty()
        && !clause.targets().isEmpty()
        && clause.targets().stream().noneMatch(NounPhrase::isPronoun)
        && facts.stream().noneMatch(fact -> isAbout(fact, clause))) {
      found.addAll(does);
    }
  }

  private static boolean isAbout(Fact fact, Clause clause) {
    return switch (fact) {
      case Fact.ActorNamed _ -> false;
      case Fact.Convention _ -> fact.span().overlaps(clause.span());
      case Fact other -> other.span().overlaps(body(clause));
    };
  }

  /** From the first verb to the last of what it is done with. */
  private static Span body(Clause clause) {
    var span = clause.verbs().getFirst().span();
    for (var target : clause.targets()) {
      span = span.cover(target.span());
    }
    return span;
  }

  /** "Members can create a page for a shop": made by someone, and nothing of a screen then. */
  private Stream<NounPhrase> madeOnScreen(Clause clause) {
    var makes =
        clause.verbs().stream()
            .anyMatch(verb -> lexicon.operations(verb.lemma()).contains(Operation.CREATE));
    var someone = clause.subjects().stream().anyMatch(subject -> lexicon.isActor(subject.noun()));
    var beside = clause.targets().size() > 1 && clause.targets().stream().anyMatch(this::isRead);
    return (makes && someone && !clause.passive()) || beside
        ? clause.targets().stream()
            .filter(target -> UNNAMED.contains(target.noun()))
            .filter(target -> !isRead(target))
        : Stream.empty();
  }

  /** "Take an order for a table": which one it is, is not kept. */
  private Stream<NounPhrase> unnamed(Clause clause) {
    return clause.after("for", "of", "to", "at", "on", "from").stream()
        .filter(phrase -> UNNAMED.contains(phrase.noun()) && !isRead(phrase))
        .filter(phrase -> phrase.determiner().isPresent() && phrase.modifiers().isEmpty());
  }

  private boolean isRead(NounPhrase phrase) {
    var isNamed = Naming.entity(phrase, lexicon).filter(lexicon::isPageOfBook).isPresent();
    return facts.stream()
        .filter(fact -> fact.span().overlaps(phrase.span()))
        .filter(fact -> !(fact instanceof Fact.SetAside))
        .anyMatch(
            fact -> !(fact instanceof Fact.OperationOn) || isNamed || isKept.test(phrase.noun()));
  }

  /** "Change the end of the old visit to the start of the new one": by itself, and from another. */
  private void setTo(Clause clause, Set<Token> found) {
    var changes =
        clause.has("change", "update", "set", "reset", "adjust")
            && facts.stream().noneMatch(fact -> settles(fact, clause));
    if (changes) {
      clause.complements().stream()
          .filter(complement -> complement.preposition().equals("to"))
          .flatMap(
              complement ->
                  Stream.concat(
                      complement.phrases().stream().map(NounPhrase::head),
                      Stream.concat(complement.words().stream(), said(clause))))
          .forEach(found::add);
    }
  }

  /** "Is changed to [gone]": the value stands apart from the preposition. */
  private static Stream<Token> said(Clause clause) {
    return clause.predicates().stream();
  }

  private static boolean settles(Fact fact, Clause clause) {
    return (fact instanceof Fact.Transition
            || fact instanceof Fact.EnumerationOf
            || fact instanceof Fact.Behaviour
            || fact instanceof Fact.LimitOf
            || fact instanceof Fact.Prescribed
            || fact instanceof Fact.RelationOf)
        && fact.span().overlaps(clause.span());
  }

  /** "If no plots are found, 404": an empty list is answered with 200. */
  private void noneFound(Clause clause, Set<Token> found) {
    var missing =
        facts.stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.Prescribed(Prescription.StatusOf status, _)
                        && status.outcome().equals("missing"));
    if (missing && clause.has("find", "exist", "match", "be", "return")) {
      clause.subjects().stream()
          .filter(NounPhrase::isPlural)
          .flatMap(subject -> subject.determiner().stream())
          .filter(word -> word.isOneOf("no"))
          .forEach(found::add);
    }
  }

  /** "Search for maps and letters": where neither is known, it is no search of all the rest. */
  private void soughtElsewhere(Clause clause, Set<Token> found) {
    var everywhere =
        facts.stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.QueryOn(_, var noun, _, var span)
                        && noun.isEmpty()
                        && span.overlaps(clause.span()));
    if (everywhere && clause.has("search", "find", "look", "filter", "browse")) {
      Stream.concat(clause.targets().stream(), clause.after("for").stream())
          .filter(phrase -> !phrase.isPronoun() && !isNamed(phrase))
          .filter(phrase -> !phrase.noun().equals("list"))
          .filter(phrase -> !phrase.modifiers().isEmpty() || !isLight(phrase))
          .map(NounPhrase::head)
          .forEach(found::add);
    }
  }

  private boolean isNamed(NounPhrase phrase) {
    return facts.stream()
        .filter(fact -> fact instanceof Fact.OperationOn || fact instanceof Fact.FieldOf)
        .anyMatch(fact -> fact.span().overlaps(phrase.span()));
  }

  private boolean isLight(NounPhrase phrase) {
    return lexicon.isGeneric(phrase.noun()) || lexicon.isSystem(phrase.noun());
  }

  /** "The number of days", which a value is computed of. */
  private boolean isReckoned(Token word) {
    return facts.stream()
        .anyMatch(
            fact ->
                (fact instanceof ValueFact.Reckoned
                        || fact instanceof ValueFact.Computed
                        || fact instanceof ValueFact.Summed)
                    && fact.span().contains(word.span()));
  }

  /** "The plot of the day": which one that is, is not kept. */
  private static Stream<Token> ofTime(Clause clause) {
    return clause.targets().stream()
        .flatMap(target -> target.of().stream())
        .filter(of -> PERIODS.contains(of.noun()))
        .map(NounPhrase::head);
  }

  /** "The number of visits for a given month": a count that is kept is of all of them. */
  private Stream<Token> inPeriod(Clause clause) {
    boolean counted =
        facts.stream()
            .anyMatch(
                fact -> fact instanceof ValueFact.Measured && fact.span().overlaps(clause.span()));
    return counted && facts.stream().noneMatch(ValueFact.Summed.class::isInstance)
        ? clause.after("for", "in", "during", "within").stream()
            .filter(phrase -> PERIODS.contains(phrase.noun()))
            .map(NounPhrase::head)
        : Stream.empty();
  }

  /** "Visits linked to this plot": where nothing links the two, they are all visits. */
  private void tiedTo(Clause clause, Set<Token> found) {
    if (clause.has("associate", "relate", "assign", "link", "connect", "attach", "belong")
        && !clause.complements().isEmpty()
        && facts.stream().noneMatch(fact -> ties(fact, clause))) {
      found.addAll(clause.verbs());
    }
  }

  private static boolean ties(Fact fact, Clause clause) {
    return (fact instanceof Fact.RelationOf
            || fact instanceof Fact.QueryOn
            || fact instanceof AccessFact.AccountAsked
            || fact instanceof AccessFact.Own
            || fact instanceof Fact.Behaviour
            || fact instanceof Fact.Prescribed
            || fact instanceof Fact.FieldOf
            || fact instanceof Fact.SetAside)
        && fact.span().overlaps(clause.span());
  }

  /** "Change plots half-way": the thing came to stand before a word that is none. */
  private static boolean isTornApart(NounPhrase target) {
    if (target.modifiers().isEmpty()) {
      return false;
    }
    var last = target.modifiers().getLast();
    return last.tag() == Tag.NOUN
        && Nouns.isPlural(last.lower())
        && target.head().text().contains("-");
  }

  /** "Books with various properties": which they are is not told, and none is kept. */
  private Stream<NounPhrase> untold(Clause clause) {
    return Stream.of(clause.after("with", "of"), ofTargets(clause))
        .flatMap(List::stream)
        .filter(phrase -> VALUES.contains(phrase.noun()) && phrase.isPlural())
        .filter(phrase -> !phrase.modifiers().isEmpty())
        .filter(_ -> facts.stream().noneMatch(Undone::tellsValue));
  }

  private static List<NounPhrase> ofTargets(Clause clause) {
    return clause.targets().stream().flatMap(target -> target.of().stream()).toList();
  }

  private static boolean tellsValue(Fact fact) {
    return fact instanceof Fact.FieldOf
        || fact instanceof Fact.EnumerationOf
        || fact instanceof Fact.TypeHint
        || fact instanceof Fact.Prescribed(Prescription.Usual _, _)
        || fact instanceof Fact.Prescribed(Prescription.Members _, _)
        || (fact instanceof Fact.QueryOn(_, _, var fields, _) && !fields.isEmpty());
  }
}
