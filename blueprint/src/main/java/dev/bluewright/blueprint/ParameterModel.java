package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A parameter with which records of an entity are asked for, under a name that a description gives.
 *
 * @param entity the entity whose lists take it
 * @param name its name in the query
 * @param means what it asks for
 */
public record ParameterModel(String entity, String name, Means means) {
  /** A parameter by convention: a field with an operator or without, or one of {@link #WORDS}. */
  public static final Pattern CONVENTIONAL =
      Pattern.compile("[a-z][A-Za-z0-9]*(\\[(gt|gte|lt|lte|ne|in|contains|startsWith|null)\\])?");

  /** A query by convention: a parameter and its value. */
  public static final Pattern QUERY =
      Pattern.compile("(" + CONVENTIONAL.pattern() + ")=([^&=\\s]+)");

  /** What may be asked for beside fields; {@code direction} is that of {@code sort}. */
  public static final List<String> WORDS = List.of("q", "sort", "direction", "limit");

  /** What a parameter asks for. */
  public sealed interface Means {
    /** The same as another parameter, such as {@code visits[gte]}, of the same value. */
    record As(String parameter) implements Means {}

    /** For each of its values a query, such as {@code sort=-createdAt}. */
    record Choice(Map<String, String> queries) implements Means {
      public Choice {
        queries = Ordered.copyOf(queries);
      }
    }
  }

  public ParameterModel {
    requireNonNull(entity, "entity");
    requireNonNull(name, "name");
    requireNonNull(means, "means");
  }

  /** The field that a conventional parameter is about: {@code visits} of {@code visits[gte]}. */
  public static String field(String parameter) {
    int bracket = parameter.indexOf('[');
    return bracket < 0 ? parameter : parameter.substring(0, bracket);
  }

  /** The name as written in a blueprint. */
  public String key() {
    return entity + "." + name;
  }
}
