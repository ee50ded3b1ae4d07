package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.ShownJson;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Returned will be the string "plot removed"", "on success, the return value is {"result":
 * "removed"}": what a call answers when all is well.
 */
public final class AnswerTextRule implements Rule {
  private static final String WELL =
      "(?:on success|upon success|if successful|when successful|if (?:it|this|the request) (?:succeeds|is"
          + " successful))";
  private static final String RETURNED =
      "(?:returned (?:will|should|must) be|the (?:return(?:ed)? value|returned response|response|result|answer)"
          + " (?:is|will be|should be|must be)|(?:it|this|the (?:server|endpoint|api))"
          + " (?:returns|will return|should return|responds with|answers with))";
  private static final String TEXT =
      "(?:(?:the |a )?(?:(?:plain )?(?:text|string|message) )?[\"“'‘`](?<quoted>[^\"“”{}]{2,200})[\"”'’`]"
          + "|the string (?<word>[a-z]+))";

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)^(?:" + WELL + ",? )?" + RETURNED + ":? " + TEXT + "(?:,? " + WELL + ")?[.;]?$");

  private static final Pattern AROUND =
      Pattern.compile("(?i)^" + WELL + "\\b|\\b(?:and )?" + RETURNED + ":?(?= ?$)");

  @Override
  public String name() {
    return "answer-text";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var shown = ShownJson.in(statement);
    return shown.isPresent() ? around(shown.get(), statement) : text(statement);
  }

  private static List<Fact> text(Statement statement) {
    return ANSWER
        .matcher(statement.sentence().text())
        .results()
        .map(AnswerTextRule::said)
        .map(text -> new Prescription.Sample(false, Optional.empty(), text))
        .<Fact>map(sample -> new Fact.Prescribed(sample, statement.span()))
        .toList();
  }

  private static String said(MatchResult found) {
    return Stream.of("quoted", "word")
        .map(found::group)
        .filter(text -> text != null)
        .findFirst()
        .orElse("");
  }

  /** The words that lead to an object, which says the rest. */
  private static List<Fact> around(ShownJson shown, Statement statement) {
    var before = statement.sentence().text().substring(0, shown.start());
    return AROUND
        .matcher(before)
        .results()
        .map(found -> statement.sentence().prose().place(found.start(), found.end()))
        .<Fact>map(Fact.Framing::new)
        .toList();
  }
}
