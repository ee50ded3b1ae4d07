package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Note the condition of a jar, bowl or plate", "know for a jar the place of origin and the
 * potter": values that each of the kinds may have.
 */
public final class NotedRule implements WordingRule {
  private static final String GIVE =
      "(?<give>indicate|specify|note|record|register|state|describe|document|define|capture|identify"
          + "|provide|give|supply|enter|set|add|assign|keep|store|include)";
  private static final String SEE =
      "(?:know|see|view|find|find_out|look_up|learn|check)(?: about| of)?";
  private static final String WHICH = "(?:the|an?|its|their|any|all|each|every|various) ";
  private static final String VALUE =
      "[a-z][a-z-]*(?:"
          + " (?!(?:of|for|in|to|on|and|or|and/or|with|that|which|from|by|at|as|is|are|if|whether)"
          + " )[a-z][a-z-]*){0,2}?(?: of (?!(?:an?|the|each|every|my|our|their|any|all) )[a-z-]+)?";
  private static final String VALUES =
      "(?:"
          + WHICH
          + ")?"
          + VALUE
          + "(?:(?: , and/or| , and| , or| ,| and/or| and| or) (?:"
          + WHICH
          + ")?"
          + VALUE
          + "){0,5}?(?: \\( ?e?s ?\\))?";
  private static final String OWNERS = Wording.BEFORE_NAMES + "(?<owners>" + Wording.NAMES + ")";
  private static final String END =
      "(?: ,)?(?: etc\\.?)?(?: \\.)?(?: ,)?(?: (?:when|where|if|as)"
          + " (?:pertinent|applicable|appropriate|relevant|necessary|needed|possible|available|known))?(?="
          + " ?(?:[.;]|$|, so | so that | in order ))";

  /** What is given: "the condition of a jar, bowl or plate". */
  private static final Pattern GIVEN =
      Pattern.compile(
          GIVE
              + " (?<values>"
              + VALUES
              + ")(?: present| given| used| kept)? (?<of>of|for|in|to|on) "
              + OWNERS
              + END);

  /** What is looked up, in the same order. */
  private static final Pattern SEEN =
      Pattern.compile(
          SEE + " (?<values>" + VALUES + ")(?: present| given| used)? (?:of|for) " + OWNERS + END);

  /** "For a jar or bowl the potter": the things before the values. */
  private static final List<Pattern> TURNED =
      List.of(
          Pattern.compile(
              "(?:"
                  + GIVE
                  + "|"
                  + SEE
                  + ") (?:of|for) "
                  + OWNERS
                  + " ,? ?(?<values>"
                  + WHICH
                  + VALUES
                  + ")"
                  + END),
          Pattern.compile(
              GIVE
                  + " (?:(?:additional|further|extra|custom|more|new|basic|descriptive|detailed|administrative) )*"
                  + "(?:properties|fields|attributes|metadata|details|information|values|data)"
                  + " (?:of|for|to|on|about) "
                  + OWNERS
                  + " ,? ?(?:such as|including|like|namely) (?<values>"
                  + VALUES
                  + ")"
                  + END));

  private static final Pattern BEFORE = Pattern.compile("^(?:" + WHICH + ")+");

  /** Verbs with which much else is done, so that what they give must be known as a value. */
  private static final List<String> PLAIN =
      List.of("set", "add", "assign", "keep", "store", "include", "give", "provide", "enter");

  /** Verbs of which no other rule reads several values of one thing. */
  private static final List<String> NOTING =
      List.of(
          "provide",
          "give",
          "supply",
          "indicate",
          "note",
          "record",
          "state",
          "document",
          "define",
          "capture",
          "identify");

  /** What is reckoned of others, and cannot be noted by hand. */
  private static final List<String> RECKONED =
      List.of(
          "number", "total", "average", "sum", "count", "history", "rank", "progress", "change");

  @Override
  public String name() {
    return "noted";
  }

  @Override
  public List<String> keys() {
    return List.of(" of ", " for ", " in ", " to ", " on ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(TURNED, found -> noted(found, lexicon))
        .or(() -> wording.first(List.of(GIVEN), found -> given(found, lexicon)))
        .or(() -> wording.first(List.of(SEEN), found -> several(found, lexicon)))
        .stream()
        .toList();
  }

  /** "Add a label to a jar or bowl"; but "note the label to the jar" says nothing. */
  private static Optional<Fact> given(Wording.Found found, Lexicon lexicon) {
    var adds = found.text("give").filter(List.of("add", "assign")::contains).isPresent();
    var to = found.text("of").filter("to"::equals).isPresent();
    return adds == to ? several(found, lexicon) : Optional.empty();
  }

  /** Of one value of one thing alone other rules tell. */
  private static Optional<Fact> several(Wording.Found found, Lexicon lexicon) {
    var isSeveral = found.nouns("owners", lexicon).size() > 1 || (isNoted(found) && !isOne(found));
    return isSeveral ? noted(found, lexicon) : Optional.empty();
  }

  private static boolean isNoted(Wording.Found found) {
    return found.text("give").filter(NOTING::contains).isPresent();
  }

  private static Optional<Fact> noted(Wording.Found found, Lexicon lexicon) {
    var owners = found.nouns("owners", lexicon);
    var values = values(found);
    var whole =
        owners.size() == found.parts("owners").count()
            && values.size() == found.parts("values").count()
            && owners.stream().allMatch(noun -> mayHave(noun, lexicon))
            && values.stream().allMatch(value -> isValue(value, found, lexicon));
    return whole
        ? Optional.of(
            new ValueFact.Noted(owners, values, found.text("give").isEmpty(), found.span()))
        : Optional.empty();
  }

  private static List<ValueFact.Noted.Value> values(Wording.Found found) {
    return found
        .parts("values")
        .map(text -> BEFORE.matcher(text).replaceAll(""))
        .flatMap(NotedRule::value)
        .toList();
  }

  private static Stream<ValueFact.Noted.Value> value(String text) {
    var words = text.split(" of ", 2);
    var many = Nouns.isPlural(words[0].substring(words[0].lastIndexOf(' ') + 1));
    return Wording.whole(words[0]).stream()
        .map(noun -> words.length > 1 ? of(noun, words[1]) : noun)
        .map(noun -> new ValueFact.Noted.Value(noun, many));
  }

  /** "Place of origin": the whole name, as it is written. */
  private static Noun of(Noun noun, String what) {
    return Noun.said(noun.text() + " of " + what);
  }

  private static boolean mayHave(Noun noun, Lexicon lexicon) {
    return Things.isTold(noun, lexicon)
        && !noun.equals(Noun.of("it"))
        && (noun.words().size() == 1 || lexicon.operations(noun.words().getFirst()).isEmpty());
  }

  private static boolean isValue(
      ValueFact.Noted.Value value, Wording.Found found, Lexicon lexicon) {
    var noun = value.noun();
    var plain = found.text("give").filter(verb -> !PLAIN.contains(verb)).isEmpty();
    return !lexicon.isGeneric(noun.text())
        && !lexicon.isNeverField(noun)
        && noun.words().stream().noneMatch(RECKONED::contains)
        && (lexicon.fieldTypes().isFieldName(noun) || (!(plain && isOne(found)) && !value.many()));
  }

  private static boolean isOne(Wording.Found found) {
    return found.parts("values").count() == 1;
  }
}
