package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Limit my search to one or more gardens", "narrow searches for plots to a district". */
public final class NarrowedRule implements WordingRule {
  private static final String THINGS = "(?<things>" + Wording.NAMES + ")";
  private static final String TO =
      "(?:only |just )?(?:one or more |one or several |(?:an? |the |any"
          + " )?(?:(?:specific|particular|certain|specified|given|selected|chosen|single)"
          + " )?(?:sets? of )?)(?<to>"
          + Wording.NAME
          + ")(?= ?(?:[.,;]|$))";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:limit|restrict|narrow|narrow_down|scope|confine|constrain|refine) (?:my |the"
                  + " |their |our |an? )?(?:searches|search results|search|results)(?: (?:for|of) "
                  + THINGS
                  + ")?(?: down)? (?:to|by) "
                  + TO),
          Pattern.compile(
              "(?:search|find|look|browse)(?: for)?(?: (?:all |any |the )?"
                  + THINGS
                  + ")? (?:within|inside) "
                  + TO),
          Pattern.compile(
              "search (?:within|inside|in) (?:an?|one|a given|a single|a particular|a specific)"
                  + " (?<to>"
                  + Wording.NAME
                  + ") for (?:all |any |the )?"
                  + THINGS
                  + "(?: records)?(?= ?(?:[.,;]|$))"));

  @Override
  public String name() {
    return "narrowed";
  }

  @Override
  public List<String> keys() {
    return List.of("search", "results");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("to", lexicon)
        .filter(to -> !lexicon.isSystem(to.text()) && !lexicon.isPlace(to.text()))
        .map(to -> new ValueFact.Narrowed(found.nouns("things", lexicon), to, found.span()));
  }
}
