package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "The Plot class represents a plot rented by a gardener": a kind of thing, as programs name it.
 */
public final class ClassRule implements Rule {
  private static final Set<String> HEADS =
      Set.of("class", "entity", "model", "object", "table", "record");
  private static final Set<String> STANDING =
      Set.of("represent", "describe", "model", "define", "encapsulate", "be", "denote");

  private static final Set<String> DEEDS =
      Set.of(
          "borrowing",
          "lending",
          "renting",
          "booking",
          "reserving",
          "loan",
          "purchase",
          "sale",
          "hire",
          "lease");

  @Override
  public String name() {
    return "class";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    Optional<Noun> spokenOf = Optional.empty();
    for (var clause : statement.clauses()) {
      if (spokenOf.isPresent() && isMaker(clause)) {
        made(spokenOf.get(), clause, lexicon, facts);
      }
      if (spokenOf.isPresent() && isOffering(clause)) {
        offered(spokenOf.get(), clause, lexicon, facts);
      }
      var named = named(clause, lexicon);
      if (named.isPresent()) {
        stands(named.get(), clause, lexicon, facts);
        spokenOf = named;
      }
    }
    return facts;
  }

  /**
   * Whether a statement does nothing but define a kind of thing and name its values: "The Refund
   * class represents a refund made for a visit, with an amount". Its words are names then, whatever
   * they ask for elsewhere.
   */
  static boolean isDefinition(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream().anyMatch(clause -> isNamed(clause, lexicon))
        && statement.clauses().stream()
            .allMatch(
                clause ->
                    isNamed(clause, lexicon)
                        || clause.isPhrase()
                        || (clause.modal().isEmpty()
                            && clause.verbs().stream()
                                .allMatch(verb -> verb.isParticiple() || verb.isGerund())));
  }

  /** The kind of thing that a statement defines. */
  static Optional<Noun> defined(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .flatMap(clause -> named(clause, lexicon).stream())
        .findFirst();
  }

  private static boolean isNamed(Clause clause, Lexicon lexicon) {
    return !clause.has("be") && named(clause, lexicon).isPresent();
  }

  static Optional<Noun> named(Clause clause, Lexicon lexicon) {
    return clause.subjects().size() == 1
            && !clause.negated()
            && clause.verbs().size() == 1
            && STANDING.contains(clause.verbs().getFirst().lemma())
            && HEADS.contains(clause.subjects().getFirst().noun())
            && !clause.subjects().getFirst().modifiers().isEmpty()
        ? name(clause.subjects().getFirst())
            .filter(noun -> !lexicon.isProgramPart(noun.head()) || isPerson(clause, lexicon))
        : Optional.empty();
  }

  /** "The Observer class represents a person": somebody, and no part of a program. */
  private static boolean isPerson(Clause clause, Lexicon lexicon) {
    return clause.objects().stream()
        .anyMatch(object -> lexicon.isActor(object.noun()) && !lexicon.isSystem(object.noun()));
  }

  private static Optional<Noun> name(NounPhrase phrase) {
    var word = phrase.modifiers().getLast();
    var words = Naming.split(word, true);
    return Character.isUpperCase(word.text().charAt(0))
            && words.stream().allMatch(each -> each.matches("[a-z][a-z0-9]*"))
            && words.size() <= 3
        ? Optional.of(new Noun(words))
        : Optional.empty();
  }

  private static void stands(Noun named, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var subject = clause.subjects().getFirst();
    facts.add(new Fact.EntityNamed(named, subject.span().cover(clause.verbs().getFirst().span())));
    clause.objects().stream()
        .findFirst()
        .filter(
            object ->
                named.text().contains(object.noun())
                    || lexicon.isActor(object.noun())
                    || lexicon.isGeneric(object.noun()))
        .ifPresent(object -> facts.add(new Fact.EntityNamed(named, object.span())));
    for (var phrase : clause.after("within", "in", "on")) {
      belongs(named, phrase, lexicon, facts);
    }
    clause.objects().stream()
        .filter(object -> isOne(object, named) || isDeed(object, lexicon) || isBetween(clause))
        .findFirst()
        .ifPresent(object -> ofAnother(named, object, clause, lexicon, facts));
  }

  private static boolean isOne(NounPhrase object, Noun named) {
    return object.noun().equals(named.head())
        && object.determiner().filter(word -> word.isOneOf("a", "an")).isPresent();
  }

  /** "Represents the renting of a plot by a gardener". */
  private static boolean isDeed(NounPhrase object, Lexicon lexicon) {
    return object.modifiers().isEmpty()
        && object.of().isPresent()
        && (DEEDS.contains(object.noun()) || lexicon.events().isMade(Noun.of(object.noun())));
  }

  /** "Represents a contract between a gardener and a plot". */
  private static boolean isBetween(Clause clause) {
    var ends = clause.after("between");
    return ends.size() == 2
        && ends.stream()
            .allMatch(end -> end.determiner().filter(word -> word.isOneOf("a", "an")).isPresent());
  }

  /** "Represents a visit of a plot by a gardener": what each visit belongs to. */
  private static void ofAnother(
      Noun named, NounPhrase object, Clause clause, Lexicon lexicon, List<Fact> facts) {
    Stream.concat(object.of().stream(), clause.after("by", "for", "at", "between").stream())
        .filter(phrase -> !phrase.isPlural() && phrase.determiner().isPresent())
        .filter(phrase -> !lexicon.isPlace(phrase.noun()) && !lexicon.isSystem(phrase.noun()))
        .forEach(phrase -> belongs(named, phrase, lexicon, facts));
  }

  private static boolean isMaker(Clause clause) {
    return clause.verbs().size() == 1
        && clause.verbs().getFirst().isParticiple()
        && clause.modal().isEmpty()
        && !clause.passive()
        && !clause.after("by", "for", "between").isEmpty();
  }

  /** "placed by a customer for a table": who made it, and what for. */
  private static void made(Noun named, Clause clause, Lexicon lexicon, List<Fact> facts) {
    facts.add(new Fact.Framing(clause.verbs().getFirst().span()));
    clause.after("between").stream()
        .filter(phrase -> lexicon.isActor(phrase.noun()))
        .forEach(phrase -> facts.add(new Fact.Framing(phrase.span())));
    for (var phrase : clause.after("by", "for", "on", "in", "at")) {
      belongs(named, phrase, lexicon, facts);
    }
    for (var phrase : Attributes.with(clause, lexicon)) {
      Naming.field(phrase, lexicon)
          .filter(field -> !lexicon.isGeneric(field.text()) || field.equals(Noun.of("id")))
          .ifPresent(
              field ->
                  facts.add(
                      new Fact.FieldOf(
                          Optional.of(named), field, phrase.isPlural(), phrase.span())));
    }
  }

  /** "that offers beds": what there are many of. */
  private static boolean isOffering(Clause clause) {
    return clause.introducedBy().filter(Set.of("that", "which", "who")::contains).isPresent()
        && clause.has("offer", "have", "contain", "hold", "own", "include")
        && !clause.negated()
        && clause.objects().stream().allMatch(NounPhrase::isPlural);
  }

  private static void offered(Noun named, Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : clause.objects()) {
      Naming.entity(phrase, lexicon)
          .filter(noun -> lexicon.fieldTypes().mayBeThing(noun))
          .ifPresent(
              noun ->
                  facts.add(
                      new Fact.RelationOf(
                          Optional.of(named),
                          true,
                          noun,
                          clause.verbs().getFirst().span().cover(phrase.span()))));
    }
  }

  private static void belongs(Noun named, NounPhrase phrase, Lexicon lexicon, List<Fact> facts) {
    Naming.entity(phrase, lexicon)
        .filter(other -> !other.equals(named))
        .ifPresent(
            other ->
                facts.add(
                    lexicon.fieldTypes().mayBeThing(other)
                        ? new Fact.RelationOf(Optional.of(named), false, other, phrase.span())
                        : new Fact.FieldOf(
                            Optional.of(named),
                            Naming.field(phrase, lexicon).orElse(other),
                            false,
                            phrase.span())));
  }
}
