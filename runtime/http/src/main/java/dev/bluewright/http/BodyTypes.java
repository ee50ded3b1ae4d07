package dev.bluewright.http;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import io.helidon.http.HeaderNames;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the media types of request bodies; none given counts as JSON. */
final class BodyTypes {
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private BodyTypes() {}

  static void requireJson(Exchange exchange) {
    requireJson(exchange.findHeader(HeaderNames.CONTENT_TYPE).orElse(null));
  }

  static void requireJson(@Nullable String given) {
    String type = type(given);
    if (!type.equals(JSON)) {
      throw refusal(JSON);
    }
  }

  static void requireMergePatch(Exchange exchange) {
    String type = type(exchange.findHeader(HeaderNames.CONTENT_TYPE).orElse(null));
    if (!type.equals(MERGE_PATCH) && !type.equals(JSON)) {
      throw refusal(MERGE_PATCH);
    }
  }

  private static String type(@Nullable String given) {
    if (given == null || given.equals(JSON)) {
      return JSON;
    }
    int semicolon = given.indexOf(';');
    if (semicolon < 0) {
      return given.strip().toLowerCase(Locale.ROOT);
    }
    String parameters = given.substring(semicolon + 1).toLowerCase(Locale.ROOT);
    if (parameters.contains("charset") && !parameters.contains("utf-8")) {
      throw refusal("UTF-8");
    }
    return given.substring(0, semicolon).strip().toLowerCase(Locale.ROOT);
  }

  private static ProblemException refusal(String expected) {
    return new ProblemException(Problem.of(415, "The body must be " + expected + "."));
  }
}
