package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Handle gardener information, including name and phone": what is kept of each of them. */
public final class InformationRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:handles?|manages?|stores?|keeps?|maintains?|tracks?|records?|captures?|collects?|saves?)(?:"
              + " the| all| their| every)? (?<noun>"
              + Wording.NAME
              + ")(?:'s)? (?:information|details|data) ?,? ?(?:including|such as|like|:)");

  @Override
  public String name() {
    return "information";
  }

  @Override
  public List<String> keys() {
    return List.of("information", "details", "data");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> read(found, statement, lexicon).stream());
  }

  private static List<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var noun = found.noun("noun", lexicon);
    var fields = fields(found.span(), statement, noun, lexicon);
    var facts = new ArrayList<Fact>();
    if (noun.filter(each -> isThing(each, lexicon)).isPresent() && fields.size() > 1) {
      facts.add(new Fact.EntityNamed(noun.get(), found.span()));
      facts.addAll(fields);
    }
    return facts;
  }

  private static boolean isThing(Noun noun, Lexicon lexicon) {
    return lexicon.isActor(noun.text())
        ? !lexicon.isSystem(noun.text())
        : lexicon.fieldTypes().mayBeThing(noun);
  }

  /** The values that follow, up to one that is no name; none where hardly any is known. */
  private static List<Fact> fields(
      Span lead, Statement statement, Optional<Noun> owner, Lexicon lexicon) {
    var rest = statement.tokens().stream().filter(t -> t.span().start() >= lead.end()).toList();
    var facts = new ArrayList<Fact>();
    var known = 0;
    for (var item : TokenList.of(rest)) {
      var field = item.noun();
      if (field.isEmpty()) {
        break;
      }
      known += lexicon.fieldTypes().isFieldName(field.get()) ? 1 : 0;
      facts.add(new Fact.FieldOf(owner, field.get(), item.isPlural(), item.span()));
    }
    return known * 2 < facts.size() ? List.of() : facts;
  }
}
