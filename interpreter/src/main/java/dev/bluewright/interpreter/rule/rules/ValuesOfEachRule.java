package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Store the name, soil and date of planting of each bed": values of every record of a kind. */
public final class ValuesOfEachRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:store|record|keep track of|keep|track|maintain|save|hold|capture|log|stores|records"
              + "|keeps track of|keeps|tracks|maintains|saves|holds|captures|logs)"
              + " (?<values>(?:the |an? )?[a-z][a-z '-]*(?: , [a-z '-]+)*(?: ,)? and [a-z][a-z '-]*?)"
              + " (?:of|for) (?:each|every|an?|all|all the) (?<owner>"
              + Wording.NAME
              + ")(?= ?(?:[.;]|$))");

  @Override
  public String name() {
    return "values-of-each";
  }

  @Override
  public List<String> keys() {
    return List.of(" of each ", " of every ", " of a", " for each ", " for every ", " for a");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            List.of(WAY),
            found -> owner(found, lexicon).map(owner -> values(owner, found, statement, lexicon)))
        .orElse(List.of());
  }

  private static Optional<Noun> owner(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("owner", lexicon)
        .filter(noun -> !lexicon.isSystem(noun.head()) && !lexicon.isGeneric(noun.text()))
        .filter(lexicon.fieldTypes()::mayBeThing);
  }

  /** All of them, where one at least is usually the name of a value. */
  private static List<Fact> values(
      Noun owner, Wording.Found found, Statement statement, Lexicon lexicon) {
    var span = found.span("values");
    var items =
        TokenList.of(
            statement.tokens().stream().filter(token -> span.contains(token.span())).toList());
    var names = items.stream().flatMap(item -> item.noun().stream()).toList();
    var told =
        names.size() == items.size()
            && names.stream().noneMatch(lexicon::isNeverField)
            && names.stream().anyMatch(lexicon.fieldTypes()::isFieldName);
    var facts = new ArrayList<Fact>();
    for (var name : told ? names : List.<Noun>of()) {
      facts.add(new Fact.FieldOf(Optional.of(owner), name, false, found.span()));
    }
    return facts;
  }
}
