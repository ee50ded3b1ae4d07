package dev.bluewright.generator.openapi;

import static dev.bluewright.generator.openapi.ShapedDocument.map;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an operation by the names that are prescribed. */
final class ShapedParameters {
  private static final String REF = "#/components/parameters/";

  private final ApiModel api;
  private final EntityPlan entity;
  private final Map<String, String> names;

  ShapedParameters(SystemPlan system, EntityPlan entity) {
    this.api = system.blueprint().api();
    this.entity = entity;
    this.names = ShapedDocument.names(system, entity);
  }

  List<Object> of(List<?> parameters) {
    var shaped = new ArrayList<Object>();
    for (var parameter : parameters) {
      var each = map(parameter);
      if (api.pages().isPresent() && isLimit(each)) {
        shaped.add(
            number(
                api.pages().get().size(),
                1,
                ListParameters.most(entity),
                ListParameters.size(entity)));
      } else if (api.pages().isPresent() && isRef(each, "Cursor")) {
        int first = api.pages().get().first();
        shaped.add(number(api.pages().get().page(), first, Integer.MAX_VALUE, first));
      } else {
        shaped.add(renamed(each));
      }
    }
    return parameters.stream().anyMatch(each -> isLimit(map(each)))
        ? new AskedParameters(api, entity).beside(shaped)
        : shaped;
  }

  private static boolean isLimit(Map<String, Object> parameter) {
    return isRef(parameter, "Limit") || "limit".equals(parameter.get("name"));
  }

  private static boolean isRef(Map<String, Object> parameter, String name) {
    return (REF + name).equals(parameter.get("$ref"));
  }

  private static Map<String, Object> number(String name, int least, int most, int usual) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "integer");
    schema.put("minimum", least);
    if (most != Integer.MAX_VALUE) {
      schema.put("maximum", most);
    }
    schema.put("default", usual);
    var parameter = new LinkedHashMap<String, Object>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("schema", schema);
    return parameter;
  }

  private Map<String, Object> renamed(Map<String, Object> parameter) {
    if (!(parameter.get("name") instanceof String name) || !"query".equals(parameter.get("in"))) {
      return parameter;
    }
    var field = ParameterModel.field(name);
    var renamed = new LinkedHashMap<>(parameter);
    renamed.put("name", names.getOrDefault(field, field) + name.substring(field.length()));
    return renamed;
  }
}
