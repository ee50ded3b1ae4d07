package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.ErrorCases;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A member may borrow at most five books": how many records may belong to one. */
public final class QuotaRule implements WordingRule {
  private static final List<String> KEYS =
      List.of(
          "only have",
          "at most",
          "maximum",
          "max ",
          "up to",
          "more ",
          "limit",
          "exceed",
          "only ",
          "already ");
  private static final Pattern WITHIN =
      Pattern.compile(
          "\\b(?:(?:per|a|an|each|every|same|any|one|given|single|particular|that)"
              + " (?:minute|hour|day|week|month|year)|daily|weekly|monthly)\\b");
  private static final Pattern SOMEONE =
      Pattern.compile(
          "^(?:an? |each |every |the )?(?<who>[a-z]+) (?:can|may|must|should|cannot)\\b.* (?:per|for each|for"
              + " every)(?= )");

  private static final Comparisons WORDS = new Comparisons();
  private static final Map<String, BigDecimal> ROUND =
      Map.of(
          "twenty", BigDecimal.valueOf(20),
          "fifty", BigDecimal.valueOf(50),
          "hundred", BigDecimal.valueOf(100));

  @Override
  public String name() {
    return "quota";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    if (!WITHIN.matcher(wording.line()).find()) {
      QuotaWays.LINKED.forEach(
          way -> wording.each(way, found -> limit(found, true, lexicon, facts)));
      QuotaWays.LIMITS.forEach(
          way -> wording.each(way, found -> limit(found, false, lexicon, facts)));
      if (ErrorCases.has(statement)) {
        wording.each(QuotaWays.CASE, found -> limit(found, false, lexicon, facts));
      }
    }
    var why = lexicon.unsupported().why("quotas");
    if (!facts.isEmpty()) {
      var first = facts.getFirst();
      return List.of(
          isOfEachPerson(first, statement, lexicon)
              ? new Fact.Unsupported(why, first.span())
              : first);
    }
    QuotaWays.WAYS.forEach(
        way ->
            wording.each(
                way,
                found -> {
                  if (!isLength(found)) {
                    facts.add(new Fact.Unsupported(why, found.span()));
                  }
                }));
    return facts;
  }

  /** "A member may book at most two seats per show": so many of each member, and of each show. */
  private static boolean isOfEachPerson(Fact fact, Statement statement, Lexicon lexicon) {
    return fact instanceof BoundFact.Quota(var owner, _, _, _, _)
        && statement
            .wording()
            .first(List.of(SOMEONE), found -> found.text("who"))
            .filter(who -> !owner.text().equals(who) && Doers.endOf(who, lexicon).isPresent())
            .isPresent();
  }

  private static void limit(
      Wording.Found found, boolean linked, Lexicon lexicon, List<Fact> facts) {
    var owner = found.noun("owner", lexicon);
    var many = found.whole("many");
    if (!isLength(found) && owner.isPresent() && many.isPresent()) {
      most(found, lexicon)
          .ifPresent(
              most ->
                  facts.add(
                      new BoundFact.Quota(owner.get(), many.get(), most, linked, found.span())));
    }
  }

  private static Optional<Operand> most(Wording.Found found, Lexicon lexicon) {
    var number =
        found
            .text("number")
            .flatMap(word -> WORDS.number(word).or(() -> Optional.ofNullable(ROUND.get(word))))
            .filter(most -> most.signum() > 0)
            .<Operand>map(Operand.Amount::new);
    return number.or(
        () ->
            found.noun("field", lexicon).map(field -> new Operand.Value(Optional.empty(), field)));
  }

  /** How long a text is, or how long something takes. */
  private static boolean isLength(Wording.Found found) {
    return found
        .line()
        .matches(
            ".*\\b(characters|letters|chars|words|digits|minutes|hours|days|weeks|decimals|places)\\b.*");
  }
}
