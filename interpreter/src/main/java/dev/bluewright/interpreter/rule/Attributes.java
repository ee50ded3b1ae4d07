package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The phrases of a clause that name values of a thing. */
public final class Attributes {
  private static final String[] WITH = {"with", "including", "containing", "having"};
  private static final Set<String> CHOICES =
      Set.of("type", "status", "state", "kind", "category", "priority", "level", "role", "genre");
  private static final Set<String> PAIRED =
      Set.of(
          "start",
          "end",
          "first",
          "last",
          "opening",
          "closing",
          "departure",
          "arrival",
          "shipping",
          "billing",
          "purchase",
          "sale",
          "minimum",
          "maximum",
          "check-in",
          "check-out",
          "pickup",
          "pick-up",
          "dropoff",
          "drop-off",
          "delivery",
          "home",
          "work",
          "due",
          "issue",
          "return");
  private static final String[] EXAMPLES = {"such as", "like", "including"};

  private Attributes() {}

  /** What follows "with": "with a name and an age", "with details such as name and age". */
  public static List<NounPhrase> with(Clause clause, Lexicon lexicon) {
    var named = clause.after(WITH);
    return named.isEmpty() ? List.of() : spelledOut(named, clause.after(EXAMPLES), lexicon);
  }

  /** Whether it is a value: "details" only among others, as in "a name, details and a size". */
  public static boolean isValue(Noun field, List<NounPhrase> among, Lexicon lexicon) {
    var names = lexicon.fieldTypes();
    if (!lexicon.isGeneric(field.text())) {
      return true;
    }
    var others =
        among.stream()
            .flatMap(phrase -> Naming.field(phrase, lexicon).stream())
            .filter(other -> !other.equals(field))
            .toList();
    return names.isFieldName(field)
        && others.size() >= 2
        && others.stream().anyMatch(names::isFieldName);
  }

  /** What a thing is said to hold: the objects of "has", what is "of" in "consists of". */
  public static List<NounPhrase> held(Clause clause, Lexicon lexicon) {
    var named =
        Stream.of(clause.objects(), clause.after("of", "as"), clause.after(WITH))
            .flatMap(List::stream)
            .toList();
    return named.isEmpty() ? List.of() : spelledOut(named, clause.after(EXAMPLES), lexicon);
  }

  /** In place of "details" and the like, the examples that spell them out. */
  private static List<NounPhrase> spelledOut(
      List<NounPhrase> named, List<NounPhrase> examples, Lexicon lexicon) {
    var values = new ArrayList<NounPhrase>();
    for (var phrase : sharing(named)) {
      if (!isCollective(phrase, lexicon) || examples.isEmpty()) {
        values.add(phrase);
      }
    }
    var exemplified =
        !named.isEmpty() && CHOICES.contains(named.getLast().noun()) && !named.getLast().isPlural();
    if (exemplified) {
      return List.copyOf(values);
    }
    examples.stream().filter(example -> !values.contains(example)).forEach(values::add);
    return List.copyOf(values);
  }

  /** "Start and end dates": a start date and an end date. */
  public static List<NounPhrase> sharing(List<NounPhrase> named) {
    var values = new ArrayList<NounPhrase>();
    for (var i = 0; i < named.size(); i++) {
      var next =
          i + 1 < named.size() ? Optional.of(named.get(i + 1)) : Optional.<NounPhrase>empty();
      var one = named.get(i);
      values.add(
          next.filter(other -> shares(one, other)).map(other -> with(one, other)).orElse(one));
    }
    return values;
  }

  private static boolean shares(NounPhrase one, NounPhrase other) {
    return PAIRED.contains(one.head().lower())
        && one.modifiers().isEmpty()
        && one.of().isEmpty()
        && (other.isPlural() || other.determiner().isEmpty())
        && other.modifiers().size() == 1
        && PAIRED.contains(other.modifiers().getFirst().lower());
  }

  private static NounPhrase with(NounPhrase one, NounPhrase other) {
    return new NounPhrase(
        one.determiner(),
        List.of(one.head()),
        other.head(),
        List.of(),
        Optional.empty(),
        one.optional(),
        one.span());
  }

  private static boolean isCollective(NounPhrase phrase, Lexicon lexicon) {
    return lexicon.isGeneric(phrase.noun())
        && (phrase.isPlural() || phrase.head().isOneOf("information", "data", "info", "details"));
  }
}
