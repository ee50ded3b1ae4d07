package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Recorded exchanges by their numbers.
 *
 * <p>Thread safety: immutable.
 */
public record Tape(Map<Integer, Exchange> exchanges) {
  private static final Call NO_CALL = Call.of("GET", "/");

  /** Keeps a copy. */
  public Tape {
    exchanges = Map.copyOf(exchanges);
  }

  /** A tape of exchanges. */
  public static Tape of(List<Exchange> exchanges) {
    return new Tape(
        exchanges.stream()
            .collect(Collectors.toMap(Exchange::number, Function.identity(), (one, _) -> one)));
  }

  /** The exchange of a number; one without an answer where it is not on the tape. */
  public Exchange at(int number) {
    var exchange = exchanges.get(number);
    return exchange != null
        ? exchange
        : new Exchange(
            number, Instant.EPOCH, Duration.ZERO, NO_CALL, Answer.none("It was not recorded."));
  }
}
