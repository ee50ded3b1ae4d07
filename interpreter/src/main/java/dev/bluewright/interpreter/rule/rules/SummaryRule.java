package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.ValueFact.Sum;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Total sales by month", "the top 5 potters by number of jars", "a report of jars per kiln". */
public final class SummaryRule implements WordingRule {
  private static final Pattern JOINED = Pattern.compile("(?: ,)? and | , ");
  private static final Map<String, String> PERIODS =
      Map.of("daily", "day", "monthly", "month", "yearly", "year", "annual", "year");
  private static final Comparisons WORDS = new Comparisons();

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "number",
        "count",
        "how many",
        "total",
        "average",
        "report",
        "summar",
        "overview",
        "statistic",
        "stats",
        "breakdown",
        "dashboard",
        "analytic",
        "metric",
        "top ",
        "most ",
        "best",
        "sales",
        "revenue",
        "income",
        "earning",
        "spending",
        "expenses",
        "turnover",
        "highest",
        "lowest");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    SummaryWays.RANKED.forEach(way -> wording.each(way, found -> ranked(found, lexicon, facts)));
    List.of(SummaryWays.OVER_ALL, SummaryWays.OF_ALL, SummaryWays.ON_DASHBOARD)
        .forEach(way -> wording.each(way, found -> overAll(found, lexicon, facts)));
    SummaryWays.COUNTS.forEach(way -> wording.each(way, found -> count(found, lexicon, facts)));
    SummaryWays.VALUES.forEach(way -> wording.each(way, found -> value(found, lexicon, facts)));
    return facts;
  }

  private static void count(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    add(found, found.whole("many"), List.of(), by(found, lexicon), Optional.empty(), facts);
  }

  private static void value(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var many = found.whole("many");
    var money = found.text("money").flatMap(Wording::whole);
    var sums =
        found
            .noun("value", lexicon)
            .map(value -> new Sum(Figures.measure(found.text("measure").orElse("")), value))
            .or(() -> money.map(value -> new Sum(Measure.SUM, value)))
            .stream()
            .toList();
    var group = by(found, lexicon);
    add(found, many, sums, group, Optional.empty(), facts);
    found
        .noun("other", lexicon)
        .ifPresent(
            other ->
                facts.add(
                    new ValueFact.Summed(
                        Optional.of(other), sums, group, Optional.empty(), found.span())));
  }

  /** "Per potter and month": each group is of one potter in one month. */
  private static List<Noun> by(Wording.Found found, Lexicon lexicon) {
    return Stream.of(found.text("by"), found.text("and"))
        .flatMap(Optional::stream)
        .map(word -> PERIODS.getOrDefault(word, word))
        .flatMap(words -> Wording.noun(words, lexicon).stream())
        .toList();
  }

  private static void ranked(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var most = found.text("most").or(() -> found.text("most2")).flatMap(WORDS::number);
    var money = found.text("money").flatMap(Wording::whole);
    var sums = money.map(value -> new Sum(Measure.SUM, value)).stream().toList();
    var thing = found.noun("thing", lexicon);
    var many =
        found
            .whole("many")
            .or(() -> found.text("deed").flatMap(verb -> made(VerbForms.base(verb), lexicon)));
    if (thing.isPresent()) {
      add(
          found,
          many,
          sums,
          thing.stream().toList(),
          Optional.of(most.map(n -> n.intValue()).orElse(10)),
          facts);
    }
  }

  /** What is counted: of what is borrowed the loans, whether they are kept or not. */
  private static Optional<Noun> made(String verb, Lexicon lexicon) {
    return verb.equals("borrow") ? Optional.of(Noun.of("loan")) : lexicon.events().madeBy(verb);
  }

  private static void overAll(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var names = JOINED.splitAsStream(found.text("list").orElse("")).toList();
    var nouns =
        names.stream()
            .map(name -> name.replaceFirst("^the ", ""))
            .map(name -> Wording.noun(name, lexicon).flatMap(_ -> Wording.whole(name)))
            .toList();
    if (nouns.stream().allMatch(Optional::isPresent) && !overlaps(found, facts)) {
      facts.add(
          new ValueFact.Totals(nouns.stream().flatMap(Optional::stream).toList(), found.span()));
    }
  }

  private static void add(
      Wording.Found found,
      Optional<Noun> many,
      List<Sum> sums,
      List<Noun> by,
      Optional<Integer> most,
      List<Fact> facts) {
    if (!overlaps(found, facts) && (many.isPresent() || !sums.isEmpty() || !by.isEmpty())) {
      facts.add(new ValueFact.Summed(many, sums, by, most, found.span()));
    }
  }

  private static boolean overlaps(Wording.Found found, List<Fact> facts) {
    return facts.stream().anyMatch(fact -> fact.span().overlaps(found.span()));
  }
}
