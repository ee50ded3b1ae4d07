package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Antecedents;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Assign a bed to a plant", "add an existing plant to a bed": two things brought together. */
public final class AssociateRule implements Rule {
  /** Verbs that do nothing but tie one thing to another. */
  private static final Set<String> TYING =
      Set.of("assign", "attach", "associate", "link", "connect");

  private static final Set<String> FREEING =
      Set.of("unassign", "detach", "unlink", "disassociate", "dissociate", "disconnect");

  /** Verbs that make or delete a thing where the text does not tell that it is there by itself. */
  private static final Set<String> PUTTING = Set.of("add", "put", "include", "place");

  private static final Set<String> TAKING = Set.of("remove");

  @Override
  public String name() {
    return "associate";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var before = List.<To>of();
    for (var clause : statement.clauses()) {
      if (isAsked(clause)) {
        var with = with(clause, lexicon);
        var to = with.isEmpty() && isFromThere(clause) ? before : with;
        facts.addAll(all(to, clause, statement, lexicon));
        before = to;
      }
    }
    return facts;
  }

  /** Each of the objects with each of the others; none where one of them cannot be read. */
  private static List<Fact> all(
      List<To> with, Clause clause, Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var to : with) {
      clause.objects().forEach(object -> read(object, to, clause, statement, lexicon, facts));
    }
    return facts.size() == with.size() * clause.objects().size() ? facts : List.of();
  }

  /** "And remove them", "and remove them from it": from what they were added to. */
  private static boolean isFromThere(Clause clause) {
    var from =
        clause.complements().stream().filter(each -> each.preposition().equals("from")).toList();
    return (has(clause, FREEING) || has(clause, TAKING))
        && (from.isEmpty()
            ? clause.objects().stream().allMatch(NounPhrase::isPronoun)
            : from.stream()
                .anyMatch(
                    each ->
                        each.words().stream().anyMatch(word -> word.isOneOf("there"))
                            || each.phrases().stream().anyMatch(NounPhrase::isPronoun)));
  }

  /** Whether the clause ties things together, and says nothing else of them. */
  static boolean ties(Clause clause, Lexicon lexicon) {
    return isAsked(clause)
        && (has(clause, TYING) || has(clause, FREEING))
        && !with(clause, lexicon).isEmpty();
  }

  private static boolean isAsked(Clause clause) {
    return clause.verbs().size() == 1
        && !clause.passive()
        && !clause.negated()
        && !clause.objects().isEmpty()
        && !OperationRule.isCondition(clause)
        && !MeansRule.isMeans(clause)
        && clause.subjects().stream().noneMatch(AssociateRule::isEach);
  }

  /** "Each visit links a plot to a gardener" tells what a visit holds. */
  private static boolean isEach(NounPhrase subject) {
    return subject.determiner().filter(word -> word.isOneOf("each", "every")).isPresent();
  }

  private static boolean has(Clause clause, Set<String> verbs) {
    return verbs.contains(clause.verbs().getFirst().lemma());
  }

  private record To(Noun noun, NounPhrase phrase) {}

  private static List<To> with(Clause clause, Lexicon lexicon) {
    var apart = has(clause, FREEING) || has(clause, TAKING);
    var phrases =
        apart
            ? clause.after("from")
            : has(clause, PUTTING)
                ? clause.after("to", "in", "into", "on")
                : clause.after("to", "with");
    return phrases.stream()
        .filter(phrase -> !phrase.isPronoun())
        .filter(_ -> apart || has(clause, TYING) || has(clause, PUTTING))
        .flatMap(
            phrase -> Naming.entity(phrase, lexicon).stream().map(noun -> new To(noun, phrase)))
        .filter(to -> !isNone(to.noun(), lexicon))
        .toList();
  }

  private static void read(
      NounPhrase object,
      To to,
      Clause clause,
      Statement statement,
      Lexicon lexicon,
      List<Fact> facts) {
    var way =
        new Fact.Way(
            clause.verbs().getFirst().lemma(),
            object.isPlural(),
            to.phrase().isPlural(),
            object.mentions("existing") || isAny(object));
    Antecedents.noun(object, clause, statement, lexicon)
        .or(() -> Naming.field(object, lexicon))
        .filter(what -> !what.equals(to.noun()) && !isNone(what, lexicon))
        .ifPresent(what -> facts.add(new Fact.Associated(what, to.noun(), way, clause.span())));
  }

  /** Nothing of its own, or what people sign in with. */
  private static boolean isNone(Noun noun, Lexicon lexicon) {
    return noun.equals(Noun.of("it"))
        || lexicon.isGeneric(noun.head())
        || lexicon.people().isAccount(noun)
        || noun.head().equals("account");
  }

  private static boolean isAny(NounPhrase object) {
    return object.determiner().filter(word -> word.isOneOf("any")).isPresent();
  }
}
