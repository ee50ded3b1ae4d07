package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "A letter can be open or sealed", "boats are of type dinghy, ferry or barge". */
public final class ChoiceRule implements WordingRule {
  private static final String THING =
      "(?:an? |the |each |every |all )?(?<thing>" + Wording.NAME + ")";
  private static final String STATE =
      "(?:in progress|in use|in transit|on hold|out of stock|in stock|checked in|checked out)";
  private static final String LABEL = "(?:an? |the )?(?:\\d \\) )?(?:" + STATE + "|[a-z][a-z-]*)";
  private static final String LONG = LABEL + "(?: (?!or |and )[a-z-]+)?";
  private static final String NEXT = "(?: ,)?(?: or| and| ,| /) ";
  private static final String SHORT_LIST = "(?<list>" + LABEL + "(?:" + NEXT + LABEL + "){1,7})";
  private static final String LIST = "(?<list>" + LONG + "(?:" + NEXT + LONG + "){1,7})";
  private static final String END = "(?:(?: ,)? etc\\.?)?(?= ?(?:[.;)]|$))";
  private static final String FIELD =
      "(?<field>types?|kinds?|categor(?:y|ies)|levels?|status|state)";
  private static final String MANY =
      "(?:different|various|multiple|several|two|three|four|five|the following|these|\\d)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              THING
                  + " (?:is|are|can be|may be|must be|should be|has|have)(?: one)? of(?: the)? "
                  + FIELD
                  + "(?: of| :)? "
                  + LIST
                  + END),
          Pattern.compile(
              "(?:create|add|make|keep|have|manage|support|post)s?(?: an?| the| new)* (?<thing>"
                  + Wording.NAME
                  + ") of "
                  + FIELD
                  + "(?: :)? "
                  + LIST
                  + END),
          Pattern.compile(
              MANY
                  + " "
                  + FIELD
                  + " of (?<thing>"
                  + Wording.NAME
                  + ")(?: (?:are|is|exist|can be|will be))?(?:"
                  + " (?:present|supported|possible|available|allowed|offered))?(?: :| -| –| —|"
                  + " like| such as| ,? including)? "
                  + LIST
                  + END),
          Pattern.compile(
              MANY
                  + " (?<thing>[a-z]+(?: [a-z]+)?) (?<field>types|kinds|categories|levels)"
                  + "(?: :| -| –| ,)? (?:like|such as|including|e\\.g\\.|namely)? ?"
                  + LIST
                  + END));

  private static final List<Pattern> BARE =
      List.of(
          Pattern.compile(
              THING
                  + " (?:can|may|must|should|could|will)(?: either)? be(?: either| one of)? "
                  + SHORT_LIST
                  + END),
          Pattern.compile(THING + " (?:is|are) (?:either|one of) " + SHORT_LIST + END));

  /** "A size, which can be small or large", "set the priority of a letter to low or high". */
  private static final List<Pattern> OF_VALUES =
      List.of(
          Pattern.compile(
              "(?:an? |the |its )(?:(?:[a-z]+) )?(?<value>[a-z]+)(?: ,)? (?:which|that)"
                  + " (?:can be|may be|must be|should be|is|will be)(?: either| one of)?(?: :)? "
                  + SHORT_LIST
                  + END),
          Pattern.compile(
              "(?:set|change|update|adjust)s? (?:the|its) (?<value>[a-z]+) of (?:an? |the |each"
                  + " |every |their )(?<thing>"
                  + Wording.NAME
                  + ") to(?: either| one of)? "
                  + SHORT_LIST
                  + END));

  /** Words that say how a record stands, and nothing that is done with it. */
  private static final Set<String> STANDING =
      Set.of(
          "pending",
          "waiting",
          "ongoing",
          "outstanding",
          "upcoming",
          "overdue",
          "idle",
          "open",
          "closed",
          "done",
          "running",
          "free",
          "occupied",
          "available");

  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|and) | , | / ");

  /** Who sees a record, which is no value of it alone. */
  private static final Set<String> ACCESS =
      Set.of("public", "private", "shared", "anonymous", "visible");

  /** How a whole is, which is no value of a record. */
  private static final Set<String> QUALITIES =
      Set.of(
          "buildable",
          "runnable",
          "executable",
          "readable",
          "maintainable",
          "testable",
          "scalable",
          "reliable",
          "secure",
          "fast",
          "simple",
          "responsive",
          "robust",
          "efficient",
          "intuitive");

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public List<String> keys() {
    return List.of(" or ", " and ", " / ", " , ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(WAYS, found -> read(found, statement, lexicon))
        .or(() -> wording.first(BARE, found -> bare(found, statement, lexicon)))
        .or(() -> wording.first(OF_VALUES, found -> ofValue(found, statement, lexicon)))
        .stream()
        .toList();
  }

  /** Of words that may all be done with a record, none is a value. */
  private static Optional<Fact> bare(Wording.Found found, Statement statement, Lexicon lexicon) {
    return areValues(labels(found), lexicon) ? read(found, statement, lexicon) : Optional.empty();
  }

  private static boolean areValues(List<String> labels, Lexicon lexicon) {
    return labels.stream().anyMatch(ChoiceRule::stands)
        && labels.stream().noneMatch(ACCESS::contains)
        && labels.stream().noneMatch(QUALITIES::contains)
        && labels.stream()
            .allMatch(
                label ->
                    STANDING.contains(label)
                        || lexicon.operations(VerbForms.base(label)).isEmpty());
  }

  private static boolean stands(String label) {
    return VerbForms.base(label).equals(label) || label.matches(STATE) || STANDING.contains(label);
  }

  private static Optional<Fact> ofValue(Wording.Found found, Statement statement, Lexicon lexicon) {
    var labels = labels(found);
    var owner = found.noun("thing", lexicon).or(() -> Holders.of(statement, lexicon));
    return found
        .noun("value", lexicon)
        .filter(field -> labels.size() > 1 && owner.isPresent())
        .filter(field -> areValues(labels, lexicon))
        .map(
            field ->
                new Fact.EnumerationOf(
                    owner,
                    field,
                    labels.stream().map(label -> label.replace(' ', '-')).toList(),
                    found.span()));
  }

  private static Optional<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var labels = labels(found);
    var field = found.text("field").map(ChoiceRule::called).map(Noun::of);
    return found
        .noun("thing", lexicon)
        .filter(noun -> !noun.equals(Noun.of("it")) && !noun.equals(Noun.of("they")))
        .or(statement::owner)
        .filter(noun -> !lexicon.fieldTypes().isFieldName(noun) || lexicon.isUsualThing(noun))
        .filter(noun -> !lexicon.isSystem(noun.head()) && labels.size() >= 2)
        .map(owner -> new ValueFact.Choices(owner, field, labels, found.span()));
  }

  private static String called(String words) {
    return switch (Nouns.singular(words)) {
      case "kind" -> "type";
      case "state" -> "status";
      case String other -> other;
    };
  }

  private static List<String> labels(Wording.Found found) {
    return JOINED
        .splitAsStream(found.text("list").orElse(""))
        .map(word -> word.replaceAll("^(?:an? |the )|\\d \\) ", "").strip())
        .filter(word -> word.matches("[a-z][a-z -]*") && !word.equals("etc"))
        .map(word -> word.replace(' ', '-'))
        .map(Nouns::singular)
        .distinct()
        .toList();
  }
}
