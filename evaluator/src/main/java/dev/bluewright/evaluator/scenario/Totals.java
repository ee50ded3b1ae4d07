package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Shape;
import dev.bluewright.evaluator.match.Words;
import dev.bluewright.evaluator.verdict.Check;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How many records there are in all, as a page of them tells it: in an object around the list or in
 * one beside it, or in a header. Stateless.
 */
final class Totals {
  private static final Set<String> NAMES =
      Set.of("total", "count", "totalcount", "totalitems", "totalelements");

  private static final String HEADER = "x-total-count";

  private Totals() {}

  /** That a later answer tells the same number as an earlier one; empty where that tells none. */
  static Optional<Check> same(Answer before, Exchange after) {
    var json = before.json();
    return Shape.tops(json)
        .flatMap(place -> within(json, place))
        .findFirst()
        .<Check>map(pointer -> new Check.Holds(after.number(), pointer, json.at(pointer)))
        .or(
            () ->
                before
                    .header(HEADER)
                    .map(count -> new Check.Header(after.number(), HEADER, count)));
  }

  /** The pointers to numbers of such names in an object. */
  private static Stream<String> within(JsonNode json, String place) {
    var object = json.at(place);
    return object.propertyNames().stream()
        .filter(name -> NAMES.contains(Words.key(name)) && object.path(name).isNumber())
        .map(name -> place + "/" + Shape.escaped(name));
  }
}
