package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** "Librarian: add books": a label that says who may do what follows. */
public final class RoleLabelRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:an? |the )?"
              + Doers.WORDS
              + "(?:(?: role)? (?::|-|–|—|\\||->|→)|"
              + " (?:module|panel|section|side|role|features?)(?: :)?) .*");

  private static final Pattern PART =
      Pattern.compile(" (?:module|panel|section|side|role|features?)$");

  @Override
  public String name() {
    return "role-label";
  }

  @Override
  public List<String> keys() {
    return List.of(
        " : ",
        " - ",
        " – ",
        " — ",
        " | ",
        " -> ",
        " → ",
        " module",
        " panel",
        " section",
        " side",
        " role",
        " feature");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                Doers.endOf(PART.matcher(found.text("who").orElse("")).replaceFirst(""), lexicon)
                    .stream()
                    .filter(doers -> doers.from() == 0)
                    .flatMap(
                        doers ->
                            doers
                                .allowed(
                                    AccessFact.Force.WANTS, scope(statement), found.span("who"))
                                .stream()));
  }

  /** The sentence, up to where only those who are known may. */
  private static Span scope(Statement statement) {
    var all = statement.span();
    return SignedInRule.restricted(statement)
        .map(rest -> new Span(all.start(), rest.start()))
        .orElse(all);
  }
}
