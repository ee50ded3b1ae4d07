package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.rule.Statement;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Sentences that are put to the reader, and ask nothing of the back end. */
final class ToReader {
  private static final Pattern TYPED = Pattern.compile("[>$#]|\\./");
  private static final Pattern YOU_COULD =
      Pattern.compile("(?i)\\byou (?:could|would|might|may want)\\b|\\ba common example\\b");

  private ToReader() {}

  /** "Return the new plot, i.e.": what follows is not shown. */
  static boolean breaksOff(Heard heard, Model model) {
    return heard.statement().sentence().text().endsWith("i.e.") && !isAnswered(heard, model);
  }

  /** A question, an exclamation to "you", what "you could" do, or a line to be typed. */
  static boolean isPut(Heard heard, Model model) {
    var statement = heard.statement();
    var text = statement.sentence().text();
    return text.endsWith("?")
        || TYPED.matcher(text).lookingAt()
        || YOU_COULD.matcher(text).find()
        || (text.endsWith("!") && speaksToYou(statement, model));
  }

  /** "Return 201 with the new plot, i.e.", and the plot is shown below. */
  private static boolean isAnswered(Heard heard, Model model) {
    return heard.facts().stream()
        .anyMatch(fact -> fact instanceof Fact.Prescribed && model.places().containsKey(fact));
  }

  /** "Show them your shelf!", and not "Keep your books!" where books are kept. */
  private static boolean speaksToYou(Statement statement, Model model) {
    var tokens = statement.tokens();
    return IntStream.range(0, tokens.size())
        .filter(at -> tokens.get(at).isOneOf("your", "you"))
        .anyMatch(at -> at + 1 == tokens.size() || !model.keeps(tokens.get(at + 1).lemma()));
  }
}
