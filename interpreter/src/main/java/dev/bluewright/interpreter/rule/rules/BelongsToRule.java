package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** "A task belongs to a project", "each comment is linked to a post". */
public final class BelongsToRule implements Rule {
  static final Set<String> LINKS =
      Set.of(
          "assign",
          "link",
          "attach",
          "associate",
          "relate",
          "connect",
          "tie",
          "move",
          "belong",
          "correspond",
          "group",
          "organize",
          "organise",
          "classify",
          "categorize",
          "categorise");

  @Override
  public String name() {
    return "belongs-to";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      var linked =
          clause.verbs().stream().anyMatch(verb -> LINKS.contains(verb.lemma())) || isHeld(clause);
      if (!linked
          || clause.negated()
          || OperationRule.isCondition(clause)
          || AssociateRule.ties(clause, lexicon)) {
        continue;
      }
      var linking = linking(clause, lexicon);
      if (linking.isPresent()) {
        Stream.concat(clause.objects().stream(), clause.after("to", "with").stream())
            .flatMap(each -> Naming.entity(each, lexicon).stream())
            .forEach(to -> facts.add(new Fact.RelationOf(linking, false, to, clause.span())));
        continue;
      }
      if (clause.has("assign") && isOne(clause)) {
        Naming.entity(clause.objects().getFirst(), lexicon)
            .filter(lexicon.fieldTypes()::mayBeThing)
            .ifPresent(to -> assigned(to, clause, facts));
        continue;
      }
      if (isGiven(clause)) {
        given(clause, lexicon, facts);
        continue;
      }
      var from =
          clause.has("belong", "correspond") || clause.passive()
              ? clause.subjects()
              : clause.objects();
      var to =
          groups(clause) || isHeld(clause)
              ? clause.after("into", "in", "under", "at")
              : clause.has("move")
                  ? clause.after("to", "into", "from", "between").stream().limit(1).toList()
                  : clause.after("to", "with", "under");
      for (var one : from) {
        for (var other : to) {
          relate(one, other, clause, lexicon, facts);
          if (isOptional(statement, clause)) {
            optional(one, other, clause, lexicon, facts);
          }
        }
      }
    }
    return facts;
  }

  /** "Each visit links a plot to a gardener": the visit belongs to both. */
  private static Optional<Noun> linking(Clause clause, Lexicon lexicon) {
    return clause.subjects().stream()
        .filter(subject -> !clause.passive() && clause.has("link", "connect", "tie", "associate"))
        .filter(subject -> subject.determiner().filter(d -> d.isOneOf("each", "every")).isPresent())
        .findFirst()
        .flatMap(subject -> Naming.entity(subject, lexicon));
  }

  /** "Each plant must be contained in a bed", "a plant is located at a nursery". */
  private static boolean isHeld(Clause clause) {
    return clause.passive()
        && clause.has("contain", "hold", "include", "locate", "place", "station", "park", "house")
        && clause.subjects().stream()
            .flatMap(subject -> subject.determiner().stream())
            .anyMatch(word -> word.isOneOf("each", "every", "a", "an"));
  }

  /** "It provides methods to assign a gardener": to what is spoken of. */
  private static boolean isOne(Clause clause) {
    return !clause.passive()
        && clause.objects().size() == 1
        && clause.complements().isEmpty()
        && clause
            .objects()
            .getFirst()
            .determiner()
            .filter(word -> word.isOneOf("a", "an"))
            .isPresent();
  }

  private static void assigned(Noun to, Clause clause, List<Fact> facts) {
    var it = Optional.of(Noun.of("it"));
    facts.add(new Fact.RelationOf(it, false, to, clause.span()));
    facts.add(new Fact.LimitOf(it, to, new Limit.NotRequired(), clause.span()));
  }

  /** "Each plot can be assigned a gardener". */
  private static boolean isGiven(Clause clause) {
    return clause.has("assign")
        && clause.passive()
        && !clause.objects().isEmpty()
        && clause.after("to", "with").isEmpty();
  }

  private static void given(Clause clause, Lexicon lexicon, List<Fact> facts) {
    for (var one : clause.subjects()) {
      for (var other : clause.objects()) {
        relate(one, other, clause, lexicon, facts);
      }
    }
  }

  /** "Plots can be grouped into zones": each of them is in one. */
  private static boolean groups(Clause clause) {
    return clause.has("group", "organize", "organise", "classify", "categorize", "categorise");
  }

  /** "Move the amount to an account": no thing that stands in another. */
  private static boolean isValue(Noun noun, Clause clause, Lexicon lexicon) {
    return clause.has("move") && !lexicon.fieldTypes().mayBeThing(noun);
  }

  private static void relate(
      NounPhrase one, NounPhrase other, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var from = Naming.entity(one, lexicon);
    var to = Naming.entity(other, lexicon);
    if (from.isPresent()
        && to.isPresent()
        && !from.equals(to)
        && !isValue(from.get(), clause, lexicon)) {
      facts.add(
          belongsToMany(one, other, clause)
              ? new TieFact.Pairs(from.get(), to.get(), clause.span())
              : new Fact.RelationOf(from, hasMany(other, clause), to.get(), clause.span()));
      if (clause.has("move")) {
        facts.add(new Fact.OperationOn(Operation.UPDATE, from.get(), clause.span()));
      }
      if (clause.has("assign")) {
        optional(one, other, clause, lexicon, facts);
      }
    }
  }

  /** "A recipe belongs to categories": neither of them has the other for itself. */
  private static boolean belongsToMany(NounPhrase one, NounPhrase other, Clause clause) {
    return clause.has("belong")
        && (HeldValue.isMany(other) || (other.isPlural() && !one.isPlural()));
  }

  /** "A member is linked to letters", but not "letters belong to files", each to one. */
  private static boolean hasMany(NounPhrase other, Clause clause) {
    return !clause.has("assign", "move", "belong")
        && !groups(clause)
        && (other.isPlural() || HeldValue.isMany(other));
  }

  /** "A letter optionally belongs to a file". */
  private static boolean isOptional(Statement statement, Clause clause) {
    return statement.tokens().stream()
        .anyMatch(token -> token.isOneOf("optionally") && clause.span().contains(token.span()));
  }

  private static void optional(
      NounPhrase one, NounPhrase other, Clause clause, Lexicon lexicon, List<Fact> facts) {
    Naming.entity(other, lexicon)
        .map(
            to ->
                new Fact.LimitOf(
                    Naming.entity(one, lexicon), to, new Limit.NotRequired(), clause.span()))
        .ifPresent(facts::add);
  }
}
