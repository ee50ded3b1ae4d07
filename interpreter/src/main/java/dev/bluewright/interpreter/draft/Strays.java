package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Small words that change what a sentence asks, though a fact may stand around them. */
final class Strays {
  private static final Set<String> ASKING = Set.of("search", "filter", "sort", "find", "look");

  /** After these stands how far or where to something is done; no rule reads it. */
  private static final Set<String> FAR =
      Set.of(
          "into", "onto", "over", "through", "across", "against", "during", "since", "before",
          "after", "between", "around");

  /** After these stands what a search is kept to. */
  private static final Set<String> WHERE = Set.of("within", "inside");

  /** Nouns for things in general, that are none of those kept unless another noun says which. */
  private static final Set<String> ANY_THING =
      Set.of(
          "object",
          "collection",
          "table",
          "api",
          "database",
          "page",
          "form",
          "view",
          "model",
          "schema",
          "structure",
          "interface",
          "service",
          "website",
          "site",
          "system",
          "tool",
          "method");

  /** Nouns for something else about a thing than what it holds: "the orders' history". */
  private static final Set<String> ABOUT_THINGS =
      Set.of("history", "change", "process", "logic", "relationship", "action", "interest", "part");

  /** Nouns that add nothing beside another: "orders and their details". */
  private static final Set<String> SAME_THING =
      Set.of(
          "detail",
          "details",
          "information",
          "info",
          "data",
          "datum",
          "record",
          "list",
          "other",
          "one",
          "all",
          "everything",
          "id",
          "operation",
          "endpoint");

  private final Statement statement;
  private final List<Fact> facts;
  private final Lexicon lexicon;
  private final Predicate<String> isKept;

  /** A reader of a statement and its facts, with what tells the things that are kept. */
  Strays(Statement statement, List<Fact> facts, Lexicon lexicon, Predicate<String> isKept) {
    this.statement = statement;
    this.facts = facts;
    this.lexicon = lexicon;
    this.isKept = isKept;
  }

  Set<Token> found() {
    var found = new LinkedHashSet<Token>();
    statement.clauses().stream().filter(clause -> !clause.isPhrase()).forEach(c -> read(c, found));
    others(found);
    eachOfWhat(found);
    return found;
  }

  private void read(Clause clause, Set<Token> found) {
    if (looks(clause)) {
      asked(clause).filter(this::isElsewhere).map(NounPhrase::head).forEach(found::add);
    }
    clause.targets().stream()
        .map(target -> target.of().filter(_ -> lexicon.isGeneric(target.noun())).orElse(target))
        .filter(target -> isBeside(target, clause.targets()))
        .map(NounPhrase::head)
        .forEach(found::add);
    clause.targets().stream()
        .filter(target -> isMember(target, clause))
        .map(NounPhrase::head)
        .forEach(found::add);
    var seeks = clause.verbs().stream().anyMatch(verb -> ASKING.contains(verb.lemma()));
    clause.complements().stream()
        .filter(
            complement ->
                FAR.contains(complement.preposition())
                    || (seeks && WHERE.contains(complement.preposition())))
        .flatMap(this::far)
        .forEach(found::add);
  }

  private Stream<Token> far(Clause.Complement complement) {
    return complement.phrases().isEmpty()
        ? complement.words().stream().limit(1)
        : complement.phrases().stream()
            .filter(phrase -> !isBuilt(phrase) && !isLight(phrase))
            .map(NounPhrase::head);
  }

  /** "Write to other members": someone else than who acts, of whom nothing is kept. */
  private void others(Set<Token> found) {
    var tokens = statement.tokens();
    for (var i = 2; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (tokens.get(i - 1).isOneOf("other", "another")
          && tokens.get(i - 2).isOneOf("to", "with", "from", "for", "of")
          && lexicon.isActor(token.lemma())
          && facts.stream().noneMatch(fact -> fact.span().contains(token.span()))) {
        found.add(token);
      }
    }
  }

  /** "Keep one note each": of what each has one is not told. */
  private void eachOfWhat(Set<Token> found) {
    var tokens = statement.tokens().stream().filter(t -> t.tag() != Tag.PUNCT).toList();
    var last = tokens.isEmpty() ? Optional.<Token>empty() : Optional.of(tokens.getLast());
    last.filter(word -> word.isOneOf("each", "apiece"))
        .filter(_ -> statement.clauses().stream().allMatch(c -> c.subjects().isEmpty()))
        .ifPresent(found::add);
  }

  /** Whether it asks for records, other than to make them. */
  private boolean looks(Clause clause) {
    return clause.verbs().stream()
        .anyMatch(
            verb ->
                ASKING.contains(verb.lemma())
                    || (!lexicon.operations(verb.lemma()).isEmpty()
                        && !lexicon.asksForSystem(verb.lemma())));
  }

  private Stream<NounPhrase> asked(Clause clause) {
    var sought = clause.verbs().stream().anyMatch(verb -> ASKING.contains(verb.lemma()));
    return Stream.concat(
        clause.targets().stream(), sought ? clause.after("for").stream() : Stream.empty());
  }

  private boolean isElsewhere(NounPhrase target) {
    return !target.isPronoun()
        && !isToldFully(target)
        && (ABOUT_THINGS.contains(target.noun())
            || (ANY_THING.contains(target.noun())
                && !isKept.test(target.noun())
                && Naming.entity(target, lexicon).isEmpty()));
  }

  /** "Make groups and pages": the second is not the first because no rule knows it. */
  private boolean isBeside(NounPhrase target, List<NounPhrase> targets) {
    return targets.size() > 1
        && !target.isPronoun()
        && isGeneral(target)
        && !SAME_THING.contains(target.noun())
        && target.of().isEmpty()
        && !isRead(target)
        && !isToldFully(target)
        && targets.stream().anyMatch(this::isRead);
  }

  /** "Enrol a person to a course": who is tied to it, where nothing keeps who it was. */
  private boolean isMember(NounPhrase target, Clause clause) {
    return lexicon.isActor(target.noun())
        && !target.isPronoun()
        && target.modifiers().isEmpty()
        && !clause.after("to").isEmpty()
        && facts.stream().noneMatch(fact -> ties(fact, target.noun()));
  }

  private static boolean ties(Fact fact, String noun) {
    return switch (fact) {
      case Fact.RelationOf(var from, _, var to, _) ->
          to.head().equals(noun) || from.filter(each -> each.head().equals(noun)).isPresent();
      case Fact.FieldOf(_, var field, _, _) -> field.head().equals(noun);
      case Fact other -> saysAll(other);
    };
  }

  private boolean isGeneral(NounPhrase phrase) {
    return lexicon.isGeneric(phrase.noun())
        || lexicon.isActor(phrase.noun())
        || lexicon.isSystem(phrase.noun());
  }

  private boolean isLight(NounPhrase phrase) {
    return phrase.isPronoun() || isGeneral(phrase);
  }

  /** Read by more than that it names a technology. */
  private boolean isBuilt(NounPhrase phrase) {
    return facts.stream()
        .filter(fact -> !(fact instanceof Fact.SetAside))
        .anyMatch(
            fact ->
                phrase.span().contains(fact.span())
                    || (saysAll(fact) && fact.span().overlaps(phrase.span()))
                    || isTime(fact, phrase)
                    || relates(fact, phrase));
  }

  /** "Find visits between two dates", where they are asked for by when they are. */
  private static boolean isTime(Fact fact, NounPhrase phrase) {
    return fact instanceof Fact.QueryOn(_, _, var fields, var span)
        && fields.stream().anyMatch(Noun.of("date")::equals)
        && phrase.head().isOneOf("date", "dates", "range", "period")
        && span.end() == phrase.span().end();
  }

  private boolean relates(Fact fact, NounPhrase phrase) {
    return fact instanceof Fact.RelationOf(var from, _, var to, _)
        && Naming.entity(phrase, lexicon)
            .filter(noun -> noun.equals(to) || from.filter(noun::equals).isPresent())
            .isPresent();
  }

  private boolean isRead(NounPhrase phrase) {
    return facts.stream()
        .anyMatch(
            fact ->
                asksFor(fact, phrase)
                    || fact.span().end() == phrase.span().end()
                    || fact.span().end() == phrase.head().span().end()
                    || phrase.span().contains(fact.span())
                    || (saysAll(fact) && fact.span().contains(phrase.span())));
  }

  private boolean asksFor(Fact fact, NounPhrase phrase) {
    return fact instanceof Fact.QueryOn(_, var noun, _, _)
        && noun.isPresent()
        && noun.equals(Naming.entity(phrase, lexicon));
  }

  private boolean isToldFully(NounPhrase phrase) {
    return facts.stream()
        .anyMatch(
            fact ->
                (saysAll(fact) && fact.span().overlaps(phrase.span()))
                    || (fact instanceof Fact.FieldOf && isAt(fact, phrase)));
  }

  private static boolean isAt(Fact fact, NounPhrase phrase) {
    return phrase.span().contains(fact.span()) || fact.span().end() == phrase.span().end();
  }

  /** Whether a fact reads each of the words within it, and does not merely stand around them. */
  static boolean saysAll(Fact fact) {
    return fact instanceof Fact.Behaviour
        || fact instanceof Fact.People
        || fact instanceof Fact.Prescribed
        || fact instanceof Fact.Convention
        || fact instanceof Fact.Picked
        || fact instanceof Fact.EnumerationOf
        || fact instanceof Fact.LimitOf
        || fact instanceof Fact.SystemNamed
        || fact instanceof Fact.SetAside
        || fact instanceof Fact.DatabaseNamed;
  }
}
