package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "The attributes of a plot are its size and a number": what a thing holds, told of its values. */
final class PropertiesOf {
  private static final Set<String> VALUES = Set.of("attribute", "property", "field");
  private static final Set<String> PLAIN =
      Set.of("main", "important", "most", "key", "basic", "following", "possible", "required");

  private PropertiesOf() {}

  static List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .filter(PropertiesOf::tells)
        .limit(1)
        .flatMap(clause -> read(clause, clause.subjects().getFirst(), statement, lexicon).stream())
        .toList();
  }

  private static boolean tells(Clause clause) {
    return clause.has("be", "include")
        && clause.verbs().size() == 1
        && !clause.negated()
        && !clause.passive()
        && clause.subjects().size() == 1
        && VALUES.contains(clause.subjects().getFirst().noun())
        && clause.subjects().getFirst().modifiers().stream()
            .allMatch(word -> PLAIN.contains(word.lower()));
  }

  private static List<Fact> read(
      Clause clause, NounPhrase subject, Statement statement, Lexicon lexicon) {
    var owner = subject.of().flatMap(thing -> Naming.entity(thing, lexicon));
    if (owner.isEmpty()) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    var start = statement.tokens().getFirst().span();
    facts.add(new Fact.EntityNamed(owner.get(), start.cover(subject.span())));
    for (var item : TokenList.of(behind(clause, statement))) {
      var field = PropertiesRule.field(item);
      if (field.isEmpty()) {
        break;
      }
      if (PropertiesRule.isPlain(item, field.get(), lexicon)) {
        facts.add(new Fact.FieldOf(owner, field.get(), item.isPlural(), item.span()));
      }
    }
    return facts.size() > 1 ? facts : List.of();
  }

  private static List<Token> behind(Clause clause, Statement statement) {
    return statement.tokens().stream()
        .filter(token -> token.span().start() >= clause.verbs().getLast().span().end())
        .filter(token -> token.tag() != Tag.DET && !token.isOneOf("its", "their"))
        .toList();
  }
}
