package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;

/** "No two users share an email": values that only one record may hold. */
public final class SharedValueRule implements Rule {
  @Override
  public String name() {
    return "shared-value";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (!clause.has("share", "have", "use")
          || clause.subjects().size() != 1
          || clause.objects().isEmpty()) {
        continue;
      }
      var subject = clause.subjects().getFirst();
      var none =
          subject.determiner().filter(word -> word.isOneOf("no")).isPresent()
              && subject.mentions("two");
      var two =
          clause.negated()
              && subject.modifiers().stream().anyMatch(word -> word.isOneOf("two", "multiple"));
      if (none || two) {
        var owner = Naming.entity(subject, lexicon).map(noun -> new Noun(List.of(noun.head())));
        for (var object : clause.objects()) {
          Naming.field(object, lexicon)
              .ifPresent(
                  field ->
                      facts.add(new Fact.LimitOf(owner, field, new Limit.Unique(), clause.span())));
        }
      }
    }
    return facts;
  }
}
