package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "When an order is placed, an invoice is created", "every deposit is recorded as a transaction":
 * which records are made once something was done with others.
 */
public final class YieldsRule implements WordingRule {
  private static final String NOUN =
      "(?!(?:it|they|this|that|its|their|all|which|who|error|message|response|request|email|notification|page|copy|token)\\b)[a-z]+(?:"
          + " (?!(?:is|are|has|have|gets|was|were|and|or|to|should|must|will|for|with|in|on|of|that|when|whenever|once|after|if|automatically|also|then|each|every)\\b)[a-z]+)?";
  private static final String MADE =
      "(?:an? (?:new )?|the |one |a corresponding )(?<made>" + NOUN + ")";
  private static final String ONE =
      "(?:an? (?:new )?|the |each (?:new )?|every (?:new )?|any )(?<one>" + NOUN + ")";
  private static final String WHEN =
      "(?:when|whenever|once|after|as soon as|every time|each time|any time)";
  private static final String ADVERB = "(?:(?:then|also|automatically|immediately) )*";
  private static final String DONE =
      " (?:is|has been|gets|was) (?:successfully )?(?<verb>[a-z]+)(?: successfully)?";
  private static final String JOINS = " (?:(?<joins>registers|signs up|joins)|creates an account)";
  private static final String EVENT = "(?:" + WHEN + " " + ONE + "(?:" + DONE + "|" + JOINS + "))";
  private static final String MAKES =
      "(?:should |must |will |shall )?"
          + ADVERB
          + "(?:creates?|generates?|issues?|records?|logs?|makes?|opens?|adds?|writes?|stores?|produces?)";
  private static final String IS_MADE =
      " (?:is|are|should be|must be|will be|shall be|gets|has to be) "
          + ADVERB
          + "(?:created|generated|issued|recorded|logged|made|opened|added|written|stored|produced)";
  private static final String ENTRY = "(?: (?:entry|record|row|item))?";
  private static final String FOR_IT =
      "(?: (?:for|of|in|to|about) (?:it|them|this|that|the [a-z]+|that [a-z]+|each [a-z]+|its"
          + " [a-z]+|the database))?";
  private static final String END =
      "(?: (?:automatically|too|as well|immediately))*(?= ?(?:[.;!]|$))";
  private static final String THEN = "(?: ,)? (?:then )?";
  private static final String DEED = "[a-z]+";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(EVENT + THEN + MADE + ENTRY + IS_MADE + FOR_IT + END),
          Pattern.compile(
              EVENT
                  + THEN
                  + "(?:the system|it|the api|the service|we|the app|the application) "
                  + MAKES
                  + " "
                  + MADE
                  + ENTRY
                  + FOR_IT
                  + END),
          Pattern.compile(MADE + ENTRY + IS_MADE + FOR_IT + " " + ADVERB + EVENT + END),
          Pattern.compile("(?<verb>[a-z]+ing) " + ONE + " " + MAKES + " " + MADE + ENTRY + END),
          Pattern.compile(
              "(?:create|generate|issue|record|log|make|open|add) "
                  + MADE
                  + ENTRY
                  + FOR_IT
                  + " "
                  + EVENT
                  + END),
          Pattern.compile(
              "(?:each|every|all|any) (?<deeds>"
                  + DEED
                  + "(?:(?: ,)?(?: and| or| ,) "
                  + DEED
                  + ")*)"
                  + IS_MADE.replace("created|generated|issued|", "kept|saved|registered|tracked|")
                  + " (?:as|in) (?:an? |the )(?<made>"
                  + NOUN
                  + ")"
                  + ENTRY
                  + END),
          Pattern.compile(
              "(?:each|every) (?<one>"
                  + NOUN
                  + ") "
                  + ADVERB
                  + "(?:creates|generates|produces) "
                  + MADE
                  + END));

  /** Nouns of what is done with an amount, and the verbs. */
  private static final Map<String, String> DEEDS =
      Map.of(
          "deposit", "deposit",
          "withdrawal", "withdraw",
          "payment", "pay",
          "restock", "restock",
          "adjustment", "adjust",
          "sale", "sell");

  private static final Pattern BETWEEN = Pattern.compile("(?: ,)?(?: and| or| ,) ");

  @Override
  public String name() {
    return "yields";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "creat", "generat", "issue", "record", "log", "make", "made", "add", "open", "stor", "writ",
        "produc", "kept", "saved", "tracked");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon);
    var made = found.noun("made", lexicon);
    var verbs = found.text("deeds").map(YieldsRule::verbs).orElseGet(() -> verb(found, one));
    return made.isPresent() && !verbs.isEmpty() && !one.equals(made)
        ? Optional.of(new DeedFact.Yields(one, verbs, made.get(), found.span()))
        : Optional.empty();
  }

  private static List<String> verb(Wording.Found found, Optional<Noun> one) {
    return one.stream().map(_ -> found.text("verb").map(VerbForms::base).orElse("create")).toList();
  }

  /** None where one of them is no deed. */
  private static List<String> verbs(String deeds) {
    var all = BETWEEN.splitAsStream(deeds.strip()).map(each -> each.replaceAll("s$", "")).toList();
    return DEEDS.keySet().containsAll(all) ? all.stream().map(DEEDS::get).toList() : List.of();
  }
}
