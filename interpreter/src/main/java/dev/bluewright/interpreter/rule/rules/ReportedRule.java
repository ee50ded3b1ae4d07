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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Gardeners report faults of a pump": a record of each fault, of that pump. */
public final class ReportedRule implements Rule {
  @Override
  public String name() {
    return "reported";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (clause.has("report") && !clause.negated() && !OperationRule.isCondition(clause)) {
        clause.targets().forEach(target -> read(target, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static void read(NounPhrase target, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var noun =
        Naming.entity(target, lexicon).filter(each -> lexicon.events().isReported(each.head()));
    if (noun.isEmpty()) {
      return;
    }
    var span =
        clause.verbs().stream()
            .filter(verb -> verb.lemma().equals("report"))
            .map(Token::span)
            .reduce(target.head().span(), (one, other) -> other.cover(one));
    facts.add(new Fact.OperationOn(Operation.CREATE, noun.get(), span));
    if (with(noun.get(), clause, lexicon, facts)) {
      return;
    }
    target
        .of()
        .or(() -> clause.after("of", "with", "on", "in", "for", "at").stream().findFirst())
        .ifPresent(of -> OfOne.related(noun.get(), of, lexicon, facts));
  }

  /** "With a title and a photo": values of it. */
  private static boolean with(Noun noun, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var values = Attributes.with(clause, lexicon);
    var told = facts.size();
    for (var phrase : values.size() > 1 ? values : List.<NounPhrase>of()) {
      Naming.field(phrase, lexicon)
          .filter(field -> Attributes.isValue(field, values, lexicon))
          .map(field -> new Fact.FieldOf(Optional.of(noun), field, false, phrase.span()))
          .ifPresent(facts::add);
    }
    return facts.size() > told;
  }
}
