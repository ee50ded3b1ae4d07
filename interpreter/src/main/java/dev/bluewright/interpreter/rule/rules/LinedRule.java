package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * "Bouquets made of several flowers, each with a number of stems", "for each flower in a bouquet,
 * the stems are stored": values that a part has within its whole.
 */
public final class LinedRule implements WordingRule {
  private static final String HOLDS =
      "(?:(?:that|which) )?(?:(?:is|are|can be|may be|must be|should be|can|may|must|should)"
          + " )?(?:made(?: up)? of|made from|built (?:from|out of)|composed of|consisting"
          + " of|consists? of|comprised"
          + " of|comprising|comprises?|containing|contains?|including|includes?|with|has|have"
          + "|having|holding|holds?|lists?|listing|features?|of)";

  private static final String SEVERAL =
      "(?:(?:an?|the|its|their|some|several|multiple|many|various|different|any|number|list|set"
          + "|collection|series|sequence|of|one|or|more|at|least|two|three) )*";

  private static final String WHOLE =
      "(?<whole>"
          + Wording.NAME
          + ")(?: ,)? (?<held>"
          + HOLDS
          + " (?:(?<before>(?:[a-z0-9'-]+ |, )+?)(?:, and|,|and) )?"
          + SEVERAL
          + "(?<part>(?!each |every |and |or )"
          + Wording.NAME
          + ")";

  private static final String HAVING =
      "(?:with|having|has|have|containing|contains|including|includes|specifying|specifies|storing"
          + "|(?:can|may|must|should|will) have|(?:which|that) has)(?: (?:its|their))?(?: own)? ";

  private static final String LIST = "[a-z][a-z0-9 ,'/()_-]*?";
  private static final String END = "(?= ?(?:[.;:]|$))";
  private static final String VALUES = "(?<values>" + LIST + "))" + END;

  private static final Pattern EACH =
      Pattern.compile(
          WHOLE
              + "(?: ,)?(?: and| where)? (?:each|every one)(?: one)?(?: of (?:which|them|these))?"
              + "(?: (?<again>"
              + Wording.NAME
              + "))? "
              + HAVING
              + VALUES);

  private static final String WITHIN =
      "(?<held>(?:for )?(?:each|every) (?<part>"
          + Wording.NAME
          + ") (?:in|of|on|within) (?:an?|the|each|every|their|its) (?<whole>"
          + Wording.NAME
          + ")(?: ,)? ";

  private static final List<Pattern> OTHERS =
      List.of(
          Pattern.compile(
              WHOLE
                  + " (?:along |together )?(?:with|and) (?:their|its) (?:respective |own )?"
                  + VALUES),
          Pattern.compile(
              WHOLE
                  + " (?:along |together )?(?:with|and) (?:(?:respective|corresponding) )?"
                  + "(?<values>(?:quantities|amounts|units|positions|weights|portions)(?:(?: ,|"
                  + " and| , and) (?:quantities|amounts|units|positions|weights|portions))*))(?="
                  + " ?(?:[.,;:]|$))"),
          Pattern.compile(WITHIN + HAVING + VALUES),
          Pattern.compile(
              WITHIN
                  + "(?:(?:an?|the) )?(?<values>"
                  + LIST
                  + ") (?:is|are|must be|should be|can be)"
                  + " (?:stored|recorded|kept|saved|tracked|given|noted|specified))"
                  + END),
          Pattern.compile(
              WITHIN
                  + "(?:(?:the )?[a-z]+ )?(?:(?:can|may|must|should|will) )?"
                  + "(?:store|record|keep|save|track|give|note|specify|set|enter|log)s? "
                  + VALUES));

  /** What only says that there are several. */
  private static final Set<String> LISTS =
      Set.of("list", "number", "set", "collection", "series", "sequence", "kind", "type", "one");

  @Override
  public String name() {
    return "lined";
  }

  @Override
  public List<String> keys() {
    return List.of("each ", "every ", " their ", " its ", "quantities", "amounts", "positions");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .<Fact>first(List.of(EACH), found -> lined(found, true, statement, lexicon))
        .or(() -> wording.first(OTHERS, found -> lined(found, false, statement, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> lined(
      Wording.Found found, boolean each, Statement statement, Lexicon lexicon) {
    var whole = whole(found, statement, lexicon);
    var part = part(found, each, lexicon);
    if (whole.isEmpty()
        || part.isEmpty()
        || whole.equals(part)
        || acts(found, statement)
        || isAgain(whole.get(), found)) {
      return Optional.empty();
    }
    var values = PartValues.of(part.get(), words(found.span("values"), statement), lexicon);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var has = new Fact.RelationOf(whole, true, part.get(), found.span("part"));
    var said = Stream.concat(Stream.of(has), values.stream()).toList();
    return Optional.of(new TieFact.Lined(whole.get(), part.get(), said, each, span(found)));
  }

  /** "Bookings of a plot and their own bookings": no values of a plot. */
  private static boolean isAgain(Noun whole, Wording.Found found) {
    return found
        .text("values")
        .filter(text -> text.matches("(?:own )?" + whole.head() + "s?\\b.*"))
        .isPresent();
  }

  /** From where parts are spoken of, so that what stands before is read by itself. */
  private static Span span(Wording.Found found) {
    return found.text("before").isPresent()
        ? found.span("part").cover(found.span("values"))
        : found.span("held");
  }

  private static Optional<Noun> whole(Wording.Found found, Statement statement, Lexicon lexicon) {
    var words = words(found.span("whole"), statement);
    var from = words.size() > 1 && isDeed(words.getFirst(), lexicon) ? 1 : 0;
    var text = words.stream().skip(from).map(Token::lower).collect(Collectors.joining(" "));
    return Wording.noun(text, lexicon)
        .filter(noun -> !LISTS.contains(noun.head()) && isKind(noun, lexicon));
  }

  private static Optional<Noun> part(Wording.Found found, boolean each, Lexicon lexicon) {
    var again = found.noun("again", lexicon);
    return found
        .noun("part", lexicon)
        .filter(noun -> again.isEmpty() || again.get().equals(noun))
        .filter(_ -> !each || Nouns.isPlural(found.text("part").orElse("")))
        .filter(noun -> isKind(noun, lexicon));
  }

  private static boolean isKind(Noun noun, Lexicon lexicon) {
    return Things.isThing(noun, lexicon)
        && !lexicon.isSystem(noun.head())
        && !lexicon.isGeneric(noun.text())
        && !lexicon.isNever(noun.head())
        && !noun.equals(Noun.of("it"));
  }

  private static boolean isDeed(Token word, Lexicon lexicon) {
    return word.tag() == Tag.VERB || !lexicon.operations(word.lemma()).isEmpty();
  }

  /** "A member with a badge can add plots": another verb stands between. */
  private static boolean acts(Wording.Found found, Statement statement) {
    if (found.text("before").isEmpty()) {
      return false;
    }
    var before = words(found.span("before"), statement);
    return Nouns.isPlural(before.getLast().lower()) // "ribbons and flowers, each with a length"
        || before.stream()
            .anyMatch(
                word ->
                    word.tag() == Tag.AUX
                        || (word.tag() == Tag.VERB && !word.isParticiple())
                        || word.isOneOf("can", "may", "who", "that", "which", "to"));
  }

  private static List<Token> words(Span span, Statement statement) {
    return statement.tokens().stream().filter(token -> span.contains(token.span())).toList();
  }
}
