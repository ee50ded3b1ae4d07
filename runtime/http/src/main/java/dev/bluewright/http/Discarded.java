package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString;
import dev.bluewright.store.Bin;
import dev.bluewright.store.Entity;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The deleted records of an entity that keeps them, in place of those that are there: {@code
 * ?deleted=true}.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Discarded {
  private static final String PARAMETER = "deleted";

  private final Bin bin;
  private final Page page;

  Discarded(Bin bin, Operations operations) {
    this.bin = bin;
    this.page = new Page(bin.rows(), operations);
  }

  /** How deleted records are asked for and shown. */
  Page page() {
    return page;
  }

  Bin bin() {
    return bin;
  }

  /** Whether a request is about the deleted records of an entity. */
  static boolean asked(Exchange exchange, Entity<?> entity) {
    return asked(exchange.target(), exchange.verb(), exchange.query(), entity);
  }

  /** Whether a query string may say so: most do not, and need not be read. */
  static boolean isNamed(String query) {
    return query.contains(PARAMETER);
  }

  /**
   * Whether a request is about the deleted records of an entity.
   *
   * @throws ProblemException 400, it is neither true nor false
   */
  static boolean asked(Target target, Verb verb, String query, Entity<?> entity) {
    return isNamed(query)
        && target instanceof Target.All
        && (verb == Verb.GET || verb == Verb.HEAD)
        && entity.bin().isPresent()
        && QueryString.parse(query).stream()
            .filter(each -> each.name().equals(PARAMETER))
            .findFirst()
            .filter(each -> truth(each.value()))
            .isPresent();
  }

  private static boolean truth(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(
              Problem.badParameter(PARAMETER, "type", PARAMETER + " must be true or false."));
    };
  }

  /** The rest of a query string. */
  static String rest(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(each -> !each.startsWith(PARAMETER + "="))
        .collect(Collectors.joining("&"));
  }
}
