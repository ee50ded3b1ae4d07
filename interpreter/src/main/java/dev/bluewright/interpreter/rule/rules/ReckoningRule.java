package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "The line total is quantity times price", "the balance is income minus expenses". */
public final class ReckoningRule implements WordingRule {
  private static final String NAME = Wording.NAME;
  private static final String LEFT =
      "(?:the |its |an? |each )?(?<field>"
          + NAME
          + ")(?: of (?:an? |the |each |every )?(?<owner>"
          + NAME
          + "))?";
  private static final String IS =
      " (?:is|equals|=|must be|should be|will be|is calculated as|is computed as|is calculated by|is computed by multiplying|is calculated by multiplying"
          + "|is the product of|should be calculated as|is always)(?: the)? (?:its |the )?";

  private static final Pattern WAY =
      Pattern.compile(
          LEFT
              + IS
              + "(?<left>"
              + NAME
              + ") (?<operator>times|multiplied by|x|×|\\*|plus|\\+|minus|-|less|divided by|/) (?:its |the )?(?<right>"
              + NAME
              + ")");
  private static final Pattern PRODUCT =
      Pattern.compile(
          LEFT
              + " (?:is|equals|must be|should be)(?: the)? (?<operator>product|difference|sum|quotient) (?:of|between) (?:its |the )?(?<left>"
              + NAME
              + ") and (?:its |the )?(?<right>"
              + NAME
              + ")");

  private static final List<String> KEYS =
      List.of(
          " times ",
          " multipl",
          " x ",
          "*",
          "×",
          "product of",
          "plus",
          " + ",
          "minus",
          " - ",
          " less ",
          "divided",
          " / ",
          "difference",
          "quotient",
          "sum of");

  @Override
  public String name() {
    return "reckoning";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    for (var way : List.of(WAY, PRODUCT)) {
      wording.each(way, found -> read(found, statement, lexicon, facts));
    }
    return facts;
  }

  private static void read(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var field = found.noun("field", lexicon);
    var left = found.noun("left", lexicon);
    var right = found.noun("right", lexicon);
    var operator = found.text("operator").map(ReckoningRule::operator);
    if (field.isPresent() && left.isPresent() && right.isPresent() && operator.isPresent()) {
      Optional<Noun> owner = found.noun("owner", lexicon).or(statement::owner);
      facts.add(
          new Fact.Reckoned(
              owner, field.get(), left.get(), operator.get(), right.get(), found.span()));
    }
  }

  private static String operator(String word) {
    return switch (word) {
      case "plus", "+", "sum" -> "+";
      case "minus", "-", "less", "difference" -> "-";
      case "divided by", "/", "quotient" -> "/";
      case String _ -> "*";
    };
  }
}
