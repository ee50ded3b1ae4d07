package dev.bluewright.generator.openapi;

import static dev.bluewright.generator.openapi.ShapedDocument.map;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.generator.plan.AskedNames;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prescribed parameters of a list beside those by convention. */
final class AskedParameters {
  private final ApiModel api;
  private final EntityPlan entity;
  private final AskedNames names;

  AskedParameters(ApiModel api, EntityPlan entity) {
    this.api = api;
    this.entity = entity;
    this.names = new AskedNames(api, entity.name());
  }

  /** All of them; a prescribed one takes the place of another of its name. */
  List<Object> beside(List<Object> conventional) {
    var prescribed =
        api.parameters().stream().filter(each -> each.entity().equals(entity.name())).toList();
    var all = new ArrayList<Object>();
    for (var parameter : conventional) {
      if (prescribed.stream().noneMatch(each -> each.name().equals(map(parameter).get("name")))) {
        all.add(parameter);
      }
    }
    prescribed.forEach(each -> all.add(document(each, conventional)));
    return all;
  }

  private Map<String, Object> document(ParameterModel parameter, List<Object> conventional) {
    var document = new LinkedHashMap<String, Object>();
    document.put("name", parameter.name());
    document.put("in", "query");
    document.put("description", description(parameter.means()));
    document.put("schema", schema(parameter.means(), conventional));
    return document;
  }

  private String description(Means means) {
    return switch (means) {
      case Means.As(var same) when same.equals("direction") -> "The direction of the order.";
      case Means.As(var same) -> "The same as `" + names.parameter(same) + "`.";
      case Means.Choice(var queries) ->
          String.join(
              "; ",
              queries.entrySet().stream()
                  .map(each -> each.getKey() + " is `" + names.query(each.getValue()) + "`")
                  .toList());
    };
  }

  private Object schema(Means means, List<Object> conventional) {
    return switch (means) {
      case Means.Choice(var queries) -> choice(List.copyOf(queries.keySet()));
      case Means.As(var same) when same.equals("direction") -> choice(List.of("asc", "desc"));
      case Means.As(var same) ->
          conventional.stream()
              .map(each -> map(each))
              .filter(each -> ParameterModel.field(names.parameter(same)).equals(each.get("name")))
              .map(each -> each.get("schema"))
              .filter(each -> each != null && isOneValue(same))
              .map(each -> new LinkedHashMap<>(map(each))) // each parameter says it itself
              .findFirst()
              .orElseGet(() -> new LinkedHashMap<>(Map.of("type", "string")));
    };
  }

  /** Whether a value is one of the field: of several, or a part of one, it is a text. */
  private static boolean isOneValue(String same) {
    return !same.endsWith("[in]") && !same.endsWith("[contains]") && !same.endsWith("[null]");
  }

  private static Map<String, Object> choice(List<String> values) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "string");
    schema.put("enum", values);
    return schema;
  }
}
