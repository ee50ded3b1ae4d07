package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statistics of one record, where a text tells that they count how often it is looked at. */
public final class StatisticsTold {
  private static final Set<String> WORDS = Set.of("statistic", "statistics", "stats", "stat");

  private StatisticsTold() {}

  /** What was heard, with statistics as what is shown of the records themselves. */
  public static List<Heard> known(List<Heard> heard) {
    boolean told = heard.stream().anyMatch(each -> each.has(ValueFact.TimesUsed.class));
    return told
        ? heard.stream().map(StatisticsTold::counted).toList()
        : heard.stream()
            .map(each -> each.without(ValueFact.StatisticsOf.class::isInstance))
            .toList();
  }

  private static Heard counted(Heard heard) {
    boolean asked =
        heard.statement().tokens().stream().anyMatch(token -> WORDS.contains(token.lemma()));
    return heard
        .each(StatisticsTold::ofRecord)
        .without(fact -> isSaid(fact, heard) || (asked && fact instanceof ValueFact.Summed));
  }

  /** "Get URL statistics": of the URL. */
  private static Fact ofRecord(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(var operation, var noun, var vague, var span)
          when record(noun).isPresent() ->
          new Fact.OperationOn(operation, record(noun).orElseThrow(), vague, span);
      case Fact.RouteNamed(var method, var path, var noun, var parameters, var span)
          when noun.filter(StatisticsTold::isStatistics).isPresent() ->
          new Fact.RouteNamed(method, path, noun.flatMap(StatisticsTold::record), parameters, span);
      case Fact.EntityNamed(var noun, var span) when record(noun).isPresent() ->
          new Fact.EntityNamed(record(noun).orElseThrow(), span);
      case Fact.FieldOf(var owner, var field, var many, var span)
          when owner.flatMap(StatisticsTold::record).isPresent() ->
          new Fact.FieldOf(owner.flatMap(StatisticsTold::record), field, many, span);
      case Fact.TypeHint(var owner, var field, var type, var span)
          when owner.flatMap(StatisticsTold::record).isPresent() ->
          new Fact.TypeHint(owner.flatMap(StatisticsTold::record), field, type, span);
      case Fact.Prescribed(Prescription.StatusOf said, var span)
          when said.noun().filter(StatisticsTold::isStatistics).isPresent() ->
          new Fact.Prescribed(said.about(said.noun().flatMap(StatisticsTold::record)), span);
      case Fact other -> other;
    };
  }

  private static boolean isStatistics(Noun noun) {
    return WORDS.contains(noun.head());
  }

  /** Of what the statistics are, where that is said. */
  private static Optional<Noun> record(Noun noun) {
    int words = noun.words().size();
    return isStatistics(noun) && words > 1
        ? Optional.of(new Noun(noun.words().subList(0, words - 1)))
        : Optional.empty();
  }

  /** Whether it is said already by what counts, or by what asks for the counts. */
  private static boolean isSaid(Fact fact, Heard heard) {
    return !(fact instanceof Fact.RouteNamed || fact instanceof Fact.Prescribed)
        && heard.facts().stream()
            .filter(StatisticsTold::tells)
            .anyMatch(other -> !tells(fact) && other.span().overlaps(fact.span()));
  }

  private static boolean tells(Fact fact) {
    return fact instanceof ValueFact.TimesUsed || fact instanceof ValueFact.StatisticsOf;
  }
}
