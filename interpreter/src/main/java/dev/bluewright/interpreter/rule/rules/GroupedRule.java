package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Group jars into sets", "link firings together to form a series": a whole of several others. */
public final class GroupedRule implements WordingRule {
  private static final String WHICH =
      "(?:(?:several|multiple|many|all|the|my|our|their|existing|different|related|individual) )*";
  private static final String MANY = WHICH + "(?<many>" + Wording.NAME + ")";
  private static final String WHOLE =
      "(?:(?:an?|the|one or more|several|different|new|my|our|their|single) )*(?<whole>"
          + Wording.NAME
          + ")(?= ?(?:[.,;]|$)| (?:so|in order|which|that|to|for) )";
  private static final String TO_FORM =
      " (?:to|in order to|so as to) (?:build|form|make up|make|create|compose) ";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:group|gather|combine|bundle|assemble|cluster|compile) "
                  + MANY
                  + "(?: together)? (?:into|in) "
                  + WHOLE),
          Pattern.compile(
              "(?:link|group|combine|join|put|bring|tie|gather) together "
                  + MANY
                  + TO_FORM
                  + WHOLE),
          Pattern.compile(
              "(?:link|group|combine|join|put|bring|tie|gather) "
                  + MANY
                  + " together"
                  + TO_FORM
                  + WHOLE));

  @Override
  public String name() {
    return "grouped";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "group ",
        "gather ",
        "combine ",
        "bundle ",
        "assemble ",
        "cluster ",
        "compile ",
        " together");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> tied(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> tied(Wording.Found found, Lexicon lexicon) {
    var many = part(found, "many", lexicon).filter(_ -> isPlural(found, "many"));
    var whole = part(found, "whole", lexicon).filter(noun -> !many.equals(Optional.of(noun)));
    return many.flatMap(
        what -> whole.map(with -> new Fact.Associated(what, with, way(found), found.span())));
  }

  private static Fact.Way way(Wording.Found found) {
    return new Fact.Way("associate", true, isPlural(found, "whole"), true);
  }

  private static Optional<Noun> part(Wording.Found found, String group, Lexicon lexicon) {
    return found
        .noun(group, lexicon)
        .filter(noun -> Things.isTold(noun, lexicon) || Things.isKept(noun, lexicon))
        .filter(noun -> !lexicon.isNever(noun.head()));
  }

  private static boolean isPlural(Wording.Found found, String group) {
    return found.text(group).filter(Nouns::isPlural).isPresent();
  }
}
