package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ParameterModel;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What prescribed parameters mean, with the names that fields have in JSON. */
public final class AskedNames {
  private final ApiModel api;
  private final String entity;

  /** The names of an entity's lists. */
  public AskedNames(ApiModel api, String entity) {
    this.api = api;
    this.entity = entity;
  }

  /** Whether a conventional parameter is about a field. */
  public static boolean isField(String parameter) {
    return !ParameterModel.WORDS.contains(parameter);
  }

  /** A conventional parameter, such as {@code visits[gte]}. */
  public String parameter(String parameter) {
    var field = ParameterModel.field(parameter);
    return isField(parameter)
        ? api.jsonName(entity, field) + parameter.substring(field.length())
        : parameter;
  }

  /** A conventional query, such as {@code sort=-createdAt}. */
  public String query(String query) {
    int equals = query.indexOf('=');
    var name = query.substring(0, equals);
    var value = query.substring(equals + 1);
    return name.equals("sort") ? "sort=" + keys(value) : parameter(name) + "=" + value;
  }

  private String keys(String value) {
    return Stream.of(value.split(",", -1))
        .map(
            key ->
                key.startsWith("-")
                    ? "-" + api.jsonName(entity, key.substring(1))
                    : api.jsonName(entity, key))
        .collect(Collectors.joining(","));
  }
}
