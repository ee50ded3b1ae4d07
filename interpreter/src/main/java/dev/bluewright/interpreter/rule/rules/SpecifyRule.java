package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Specify a name for the plot, a size, and what the rent should be": values of the plot. */
public final class SpecifyRule implements WordingRule {
  private static final String WORD =
      "(?!(?:for|of|and|or|what|whether|optionally|which|that|to|in|with|on|as|at|by|from|is|are|how|when|where|including|with) )[a-z][a-z0-9'’_-]*";
  private static final String NAME = WORD + "(?: " + WORD + "){0,3}?";
  private static final String SPECIFY =
      "(?:specify|indicate|provide|state|supply|give|choose|set|enter|select|specifies|provides)";
  private static final String FOR =
      " (?:for|of) (?:the |an? |each |every |their |its |his |her |my |our |your |this )+(?<owner>"
          + WORD
          + "(?: "
          + WORD
          + ")?)";
  private static final String END = "(?= ?(?:[.,;(]|and |or |and/or |$))";

  /** The first of the values, which tells whose they are. */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:(?<optional>optionally) )?(?:be able to |to )?"
              + SPECIFY
              + " (?:both |only )?(?:an? |the )?(?<field>"
              + NAME
              + ")"
              + FOR
              + END);

  /** Each of those that follow. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:,|and|or|and/or)(?: and| or)?(?<optional> optionally)?"
              + " (?:what the (?<should>"
              + NAME
              + ") (?:should|will|must|is|shall)(?: be)?|(?:an?|the|its|their) (?<field>"
              + NAME
              + "))(?:"
              + FOR
              + ")?"
              + END);

  @Override
  public String name() {
    return "specify";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "specif",
        "indicate ",
        "provide",
        "state ",
        "supply ",
        "give ",
        "choose ",
        "set ",
        "enter ",
        "select ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            List.of(FIRST),
            found -> owner(found, lexicon).map(owner -> all(owner, found, statement, lexicon)))
        .orElse(List.of());
  }

  private static Optional<Noun> owner(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("owner", lexicon)
        .filter(noun -> !lexicon.isSystem(noun.head()) && !lexicon.isActor(noun.text()))
        .filter(noun -> !lexicon.isGeneric(noun.text()) && lexicon.fieldTypes().mayBeThing(noun));
  }

  private static List<Fact> all(
      Noun owner, Wording.Found first, Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    field(owner, "field", first, lexicon, facts);
    if (facts.isEmpty()) {
      return facts;
    }
    var rest =
        statement.tokens().stream()
            .filter(token -> token.span().start() >= first.span().end())
            .toList();
    next(owner, Wording.of(rest), lexicon, facts);
    return facts;
  }

  private static void next(Noun owner, Wording rest, Lexicon lexicon, List<Fact> facts) {
    rest.each(
        NEXT,
        found -> {
          if (found.noun("owner", lexicon).filter(noun -> !noun.equals(owner)).isEmpty()) {
            field(
                owner, found.text("field").isPresent() ? "field" : "should", found, lexicon, facts);
          }
        });
  }

  private static void field(
      Noun owner, String group, Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    found
        .text(group)
        .flatMap(Wording::whole)
        .map(SpecifyRule::plainly)
        .filter(noun -> !lexicon.isGeneric(noun.text()) && !lexicon.isNeverField(noun))
        .ifPresent(
            noun -> {
              facts.add(new Fact.FieldOf(Optional.of(owner), noun, false, found.span()));
              if (found.text("optional").isPresent()) {
                facts.add(
                    new Fact.LimitOf(
                        Optional.of(owner), noun, new Limit.NotRequired(), found.span()));
              }
            });
  }

  /** "A text-based description": a description. */
  private static Noun plainly(Noun noun) {
    var words = noun.words();
    var from = words.size() > 2 && words.get(1).equals("based") ? 2 : 0;
    return new Noun(words.subList(from, words.size()));
  }
}
