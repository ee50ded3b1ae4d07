package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Search the catalog": for what the text says is searched by its values. */
public final class LookedIn {
  private static final Set<String> CATALOGS = Set.of("catalog", "catalogue", "inventory");

  private LookedIn() {}

  /** The same sentences, with it settled in them. */
  public static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    var searched =
        lexicon.classes().areAll()
            ? heard.stream()
                .flatMap(each -> each.facts().stream())
                .flatMap(fact -> searched(fact, lexicon).stream())
                .findFirst()
            : Optional.<Noun>empty();
    return searched.isEmpty()
        ? heard
        : heard.stream()
            .map(
                each ->
                    new Heard(
                        each.statement(),
                        each.facts().stream()
                            .map(fact -> of(fact, searched.get(), lexicon))
                            .toList()))
            .toList();
  }

  private static Optional<Noun> searched(Fact fact, Lexicon lexicon) {
    return fact instanceof Fact.QueryOn(_, var noun, var fields, _) && !fields.isEmpty()
        ? noun.filter(each -> lexicon.classes().of(each).isPresent())
        : Optional.empty();
  }

  private static Fact of(Fact fact, Noun searched, Lexicon lexicon) {
    return switch (fact) {
      case Fact.QueryOn(var query, var noun, var fields, var span)
          when noun.filter(each -> isCatalog(each, lexicon)).isPresent() ->
          new Fact.QueryOn(query, Optional.of(searched), fields, span);
      case Fact.OperationOn(var operation, var noun, var vague, var span)
          when isCatalog(noun, lexicon) && looks(operation) ->
          new Fact.OperationOn(operation, searched, vague, span);
      case Fact other -> other;
    };
  }

  private static boolean looks(Operation operation) {
    return operation == Operation.LIST || operation == Operation.READ;
  }

  private static boolean isCatalog(Noun noun, Lexicon lexicon) {
    return CATALOGS.contains(noun.head()) && !lexicon.classes().has(noun);
  }
}
