package dev.bluewright.http;

import java.util.function.Function;

/**
 * An address that a {@link Guard} answers at.
 *
 * @param verb the only method that is taken there
 * @param path the whole path, {@code /auth/login}; {@code {id}} as its last part stands for any
 * @param handler answers, or throws a {@link dev.bluewright.http.problem.ProblemException}
 */
public record Entrance(Verb verb, String path, Function<Visit, Answer> handler) {
  /** The last part of a path that stands for any. */
  static final String LAST = "{id}";

  /** The methods that it answers to, as the header {@code Allow} lists them. */
  String allow() {
    return verb == Verb.GET ? "GET, HEAD, OPTIONS" : verb + ", OPTIONS";
  }

  boolean takes(Verb asked) {
    return asked == verb || (asked == Verb.HEAD && verb == Verb.GET);
  }
}
