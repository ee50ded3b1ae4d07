package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Indicate the subjects that are related to a plant": both are kept, and tied in pairs. */
public final class TiedRule implements WordingRule {
  private static final String MANY =
      " (?:any |all |the |an? |other |which |what )*(?<many>"
          + Wording.NAME
          + ") (?:(?:that|which) (?:is|are)"
          + " )?(?:related|pertinent|relevant|associated|linked|attached|applicable|belonging|connected)"
          + " (?:to|with) ";
  private static final String END = "(?= ?(?:[.,;]|$))";
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:indicate|specify|note|record|identify|designate|register)s?"
              + MANY
              + Wording.BEFORE_NAMES
              + "(?<ones>"
              + Wording.NAMES
              + ")"
              + END);

  /** "Know all the laws pertinent to a jar or bowl": of one kind alone another rule tells. */
  private static final Pattern SEEN =
      Pattern.compile(
          "(?:know|see|view|list|find|browse)(?: of| about)?"
              + MANY
              + Wording.BEFORE_NAMES
              + "(?<ones>"
              + Wording.NAME
              + "(?: ,| and/or| and| or) "
              + Wording.NAMES
              + ")"
              + END);

  /** "Indicate if a law pertains to the jar": which of them do. */
  private static final Pattern WHETHER =
      Pattern.compile(
          "(?:indicate|specify|note|record|state) (?:if|whether) (?:any |an? |the |other )+(?<many>"
              + Wording.NAME
              + ") (?:pertains?|applies|apply|relates?|belongs?) to "
              + Wording.BEFORE_NAMES
              + "(?<ones>"
              + Wording.NAMES
              + ")(?: ,? ?apart from the [a-z]+ as a whole)?"
              + END);

  @Override
  public String name() {
    return "tied";
  }

  @Override
  public List<String> keys() {
    return List.of(
        " if ",
        "whether",
        "related",
        "pertinent",
        "relevant",
        "associated",
        "linked",
        "attached",
        "applicable",
        "belonging",
        "connected");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(List.of(TOLD, SEEN, WHETHER), found -> read(found, lexicon))
        .orElse(List.of());
  }

  private static Optional<List<Fact>> read(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon).filter(noun -> !lexicon.isGeneric(noun.head()));
    var ones = found.nouns("ones", lexicon);
    var apart =
        !ones.isEmpty()
            && ones.stream()
                .noneMatch(
                    one -> lexicon.isGeneric(one.head()) || many.filter(one::equals).isPresent());
    return many.filter(_ -> apart).map(noun -> facts(noun, ones, found, lexicon));
  }

  /** "Keywords" are words, and no kind of things. */
  private static List<Fact> facts(
      Noun many, List<Noun> ones, Wording.Found found, Lexicon lexicon) {
    return lexicon.isNever(many.head())
        ? List.of(
            new ValueFact.Noted(
                ones, List.of(new ValueFact.Noted.Value(many, true)), false, found.span()))
        : ones.stream().<Fact>map(one -> new TieFact.Pairs(one, many, found.span())).toList();
  }
}
