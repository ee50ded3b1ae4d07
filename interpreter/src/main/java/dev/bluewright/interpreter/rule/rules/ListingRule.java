package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Newest first", "sorted by due date by default", "10 per page". */
public final class ListingRule implements WordingRule {
  private static final String LISTED =
      "(?:(?:the )?(?:list of )?(?<noun>"
          + Wording.NAME
          + ") (?:is|are|should be|must be|will be|is returned|are returned|are shown|are"
          + " listed)?(?: listed| shown| returned| sorted| ordered| displayed)* ?)?";
  private static final Pattern NEWEST =
      Pattern.compile(
          LISTED
              + "(?:with the |by |from the )?(?<order>newest first|most recent first|latest"
              + " first|oldest first|newest to oldest|oldest to newest|most recent to"
              + " oldest|reverse chronological order|in reverse chronological order|in"
              + " chronological order|chronologically)");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:the )?(?<order>newest|most recent|latest|oldest) (?<noun>[a-z]+)"
              + " (?:are|is|come|comes|should be|must be|should come|appear|appears)(?: listed|"
              + " shown| returned| displayed)? first");
  private static final Pattern BY =
      Pattern.compile(
          "(?:the )?(?:list of )?(?<noun>"
              + Wording.NAME
              + ") (?:is|are|should be|must be|will be|come|comes)(?: always| listed| shown|"
              + " returned)* (?:sorted|ordered|listed)(?: by default)? by (?:their |its |the"
              + " )?(?<field>"
              + Wording.NAME
              + ")(?: by default)?(?: (?:in )?(?<way>descending|ascending|newest first|latest"
              + " first|highest first|lowest first|alphabetically|oldest first)(?: order)?)?(?: by"
              + " default)?");
  private static final Pattern RETURNED =
      Pattern.compile(
          "(?:return|returns|list|lists|get|gets|retrieve|retrieves|show|shows|fetch|fetches)"
              + " (?:an? )?(?:list of |array of )?(?:all |every )?(?:of )?(?:the )?(?<noun>"
              + Wording.NAME
              + ")(?: ,| ;)? (?:sorted|ordered) by (?:their |its |the )?(?<field>"
              + Wording.NAME
              + ")(?: (?:in )?(?<way>descending|ascending|newest first|latest first|highest"
              + " first|lowest first|alphabetically|oldest first)(?: order)?)?(?= ?(?:[.;,]|$))");

  /** Words of what is only so where somebody asks for it. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:can|able|allow|allows|option|optionally|param|params|parameter|parameters|query)\\b|[?=]");

  private static final Pattern SIZE =
      Pattern.compile(
          "(?:(?:return|returns|show|shows|list|lists|display|displays) )?(?:(?:the )?(?:list of"
              + " )?(?<noun>[a-z]+) (?:is|are|should be|must be) )?(?:(?:at most|up to|a maximum"
              + " of|max|no more than) )?(?:paginated|paged|in pages|shown in pages|listed in"
              + " pages)?(?: ,| \\(| with| at| of)* ?(?<size>\\d{1,3}) (?:[a-z]+ )?(?:per page|a"
              + " page|on each page|at a time|on a page)(?: \\))?(?: by default)?");

  /** "Borrow up to five jars at a time": no pages. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "\\b(?:borrow|rent|hire|book|reserve|hold|take|have|own|loan|order|buy|carry|keep)s? (?:[a-z]+ )*\\d+ [a-z]+ at a time");

  private static final List<String> KEYS =
      List.of(
          "first",
          "newest",
          "oldest",
          "chronological",
          "sorted",
          "ordered",
          "listed",
          "page",
          "at a time");

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    wording.each(NEWEST, found -> newest(found, lexicon, facts));
    wording.each(FIRST, found -> newest(found, lexicon, facts));
    wording.each(BY, found -> by(found, lexicon, facts));
    if (facts.isEmpty() && !ASKED.matcher(statement.sentence().text()).find()) {
      wording.each(RETURNED, found -> by(found, lexicon, facts));
    }
    if (!TAKEN.matcher(wording.line()).find()) {
      wording.each(SIZE, found -> size(found, lexicon, facts));
    }
    return facts.stream().map(fact -> named(fact, facts)).toList();
  }

  /** What one part of a sentence lists, the others do too. */
  private static Fact named(Fact fact, List<Fact> all) {
    if (!(fact instanceof ValueFact.Listed(var noun, var sort, var size, var span))) {
      return fact;
    }
    var other =
        all.stream()
            .map(ValueFact.Listed.class::cast)
            .flatMap(listed -> listed.noun().stream())
            .findFirst();
    return new ValueFact.Listed(noun.or(() -> other), sort, size, span);
  }

  private static void newest(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var order = found.text("order").orElse("");
    var oldest = order.startsWith("oldest") || order.matches("(in )?chronological.*");
    facts.add(
        new ValueFact.Listed(
            found.noun("noun", lexicon),
            Optional.of(oldest ? "created at" : "-created at"),
            Optional.empty(),
            found.span()));
  }

  private static void by(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var falling =
        found.text("way").filter(way -> way.matches("descending|newest.*|latest.*|highest.*"));
    found
        .noun("field", lexicon)
        .map(Noun::text)
        .ifPresent(
            field ->
                facts.add(
                    new ValueFact.Listed(
                        found.noun("noun", lexicon),
                        Optional.of((falling.isPresent() ? "-" : "") + field),
                        Optional.empty(),
                        found.span())));
  }

  private static void size(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    found
        .text("size")
        .map(Integer::valueOf)
        .filter(size -> size > 0 && size <= 100)
        .ifPresent(
            size ->
                facts.add(
                    new ValueFact.Listed(
                        found.noun("noun", lexicon),
                        Optional.empty(),
                        Optional.of(size),
                        found.span())));
  }
}
