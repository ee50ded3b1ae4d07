package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "The end date must be after the start date", "the quantity cannot exceed the stock". */
public final class ComparisonRule implements WordingRule {
  private static final Comparisons WORDS = new Comparisons();
  private static final String FIELD =
      "(?:(?:a|an|the|each|every|its|their) )?(?<left>"
          + Wording.THING
          + ")(?: of (?:a|an|the|each|every|any) (?<owner>[a-z]+(?: [a-z]+)?))?";
  private static final String RIGHT =
      "(?<right>(?:(?:the|its|their|a|an|\\$|€|£) )*[a-z0-9][a-z0-9.'’_-]*(?:"
          + " (?!(?:of|if|when|and|or|so|unless|because|for) )[a-z0-9][a-z0-9.'’_-]*){0,2})(?: of"
          + " (?:the|a|an|its|that|each) (?<rightowner>[a-z]+(?: [a-z]+)?))?";
  private static final String THAN = "(?<than>" + WORDS.pattern() + ")";

  private static final Pattern MUST =
      Pattern.compile(
          FIELD + " (?:" + Wording.MUST + "|is always|are always) be " + THAN + " " + RIGHT);
  private static final Pattern ALWAYS =
      Pattern.compile(FIELD + " (?:is|are) always " + THAN + " " + RIGHT);
  private static final Pattern MUST_NOT =
      Pattern.compile(
          FIELD
              + " (?:"
              + Wording.MUST_NOT
              + " be|is never|are never|is not|are not) "
              + THAN
              + " "
              + RIGHT);
  private static final Pattern EXCEED =
      Pattern.compile(
          FIELD
              + " "
              + Wording.MUST_NOT
              + " (?<than>exceed|precede|come before|come after|start before|end before) "
              + RIGHT);
  private static final Pattern COME =
      Pattern.compile(
          FIELD
              + " "
              + Wording.MUST
              + " (?<than>precede|follow|come after|come before|exceed) "
              + RIGHT);
  private static final Pattern ALONE =
      Pattern.compile(
          FIELD
              + " (?:(?<must>"
              + Wording.MUST
              + " be|is always|must always be)|(?<not>"
              + Wording.MUST_NOT
              + " be|is never|can never be)) (?:an? )?(?<alone>"
              + WORDS.alone()
              + ")(?: number| value| amount| integer)?");

  private static final Pattern OWNED = Pattern.compile("([a-z]+(?: [a-z]+)?)['’]s? ([a-z ]+)");

  private static final List<String> KEYS =
      List.of(
          "must", "should", "shall", "has to", "have to", "need", "can", "may ", "will", "always",
          "never", "not ");

  @Override
  public String name() {
    return "comparison";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    if (!wording.mentions(WORDS.all()) || OutdoneRule.isIn(statement, lexicon)) {
      return List.of();
    }
    wording.each(ALONE, found -> alone(found, statement, lexicon, facts));
    for (var way : List.of(MUST, ALWAYS, COME)) {
      wording.each(way, found -> read(found, false, statement, lexicon, facts));
    }
    for (var way : List.of(MUST_NOT, EXCEED)) {
      wording.each(way, found -> read(found, true, statement, lexicon, facts));
    }
    return facts;
  }

  private static void read(
      Wording.Found found, boolean not, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var comparison = WORDS.of(found.text("than").orElse(""));
    var right = operand(found, lexicon);
    var left = NumberOfThem.in(found, "left").or(() -> found.noun("left", lexicon));
    if (comparison.isPresent() && right.isPresent() && left.isPresent() && !isLength(found)) {
      var wanted = not ? comparison.get().opposite() : comparison.get();
      facts.add(
          new ValueFact.Compared(
              owner(found, statement, lexicon), left.get(), wanted, right.get(), found.span()));
    }
  }

  /** "At least 3 characters" is about how long a text is. */
  private static boolean isLength(Wording.Found found) {
    return found
        .text("right")
        .orElse("")
        .matches(".*\\b(characters?|letters|chars|words|digits|long)\\b.*");
  }

  private static void alone(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var word = found.text("alone").orElse("");
    var left = NumberOfThem.in(found, "left").or(() -> found.noun("left", lexicon));
    WORDS
        .aloneOf(word)
        .filter(_ -> left.isPresent())
        .ifPresent(
            meant -> {
              var comparison =
                  found.text("not").isPresent()
                      ? meant.comparison().opposite()
                      : meant.comparison();
              facts.add(
                  new ValueFact.Compared(
                      owner(found, statement, lexicon),
                      left.get(),
                      comparison,
                      meant.to(),
                      found.span()));
            });
  }

  private static Optional<Noun> owner(Wording.Found found, Statement statement, Lexicon lexicon) {
    return found.noun("owner", lexicon).or(statement::saidOwner);
  }

  private static Optional<Operand> operand(Wording.Found found, Lexicon lexicon) {
    var text = found.text("right").orElse("").replaceAll("^(?:the |a |an |\\$ |€ |£ )+", "");
    var number = WORDS.number(text);
    if (number.isPresent()) {
      return Optional.of(new Operand.Amount(number.get()));
    }
    if (WORDS.isPresent(text)) {
      return Optional.of(new Operand.Present());
    }
    var owned = OWNED.matcher(text);
    if (owned.matches()) {
      var owner = Wording.noun(owned.group(1), lexicon);
      return Wording.noun(owned.group(2), lexicon).map(field -> new Operand.Value(owner, field));
    }
    return Wording.noun(text, lexicon)
        .map(field -> new Operand.Value(found.noun("rightowner", lexicon), field));
  }
}
