package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "Beds table: keeps what is known of beds, including size and soil": records, and what they hold.
 */
public final class TableLineRule implements WordingRule {
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "^(?:the |an? )?(?<thing>"
                  + Wording.NAME
                  + ") (?:table|collection) ?:? (?:stores?|records?|holds?|contains?|keeps?|tracks?)"
                  + "(?: (?!and |or )[a-z]+){0,8}?(?: ,)? (?:including|such as|like|with(?: the)? (?:fields|columns|attributes)(?: for| like| such as)?)(?: :)?(?= )"));

  @Override
  public String name() {
    return "table-line";
  }

  @Override
  public List<String> keys() {
    return List.of("table", "collection");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            WAYS,
            found ->
                found
                    .noun("thing", lexicon)
                    .map(thing -> facts(thing, found.span(), statement.tokens())))
        .orElse(List.of());
  }

  private static List<Fact> facts(Noun thing, Span lead, List<Token> tokens) {
    var rest = tokens.stream().filter(token -> token.span().start() >= lead.end()).toList();
    var items = TokenList.of(rest);
    return items.stream().allMatch(item -> item.noun().isPresent())
        ? ListedValues.of(thing, lead, items)
        : List.of();
  }
}
