package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.Json.map;
import static dev.bluewright.blueprint.SchemaParts.named;
import static dev.bluewright.blueprint.SchemaParts.pattern;
import static dev.bluewright.blueprint.SchemaParts.text;

import java.util.List;
import java.util.Map;

/** The schema of what follows once something was done. */
final class SchemaEffects {
  private SchemaEffects() {}

  /** One deed with what it is given, and perhaps the condition beside it. */
  private static Map<String, Object> following(int members, Object when) {
    var deed =
        named(
            "create, for one that is made and belongs to it, or an action that takes something.",
            NameRules.MEMBER,
            SchemaEntity.values());
    deed.put("properties", map("when", when));
    deed.put("minProperties", members);
    deed.put("maxProperties", members);
    if (members > 1) {
      deed.put("required", List.of("when"));
    }
    return deed;
  }

  static Map<String, Object> effects() {
    var action = pattern("An action that takes nothing.", NameRules.MEMBER.pattern());
    action.put("type", "string");
    var condition = text("CEL: nothing follows where it is not true.");
    var following = map("description", "What follows.");
    following.put("anyOf", List.of(action, following(1, false), following(2, condition)));
    var actions =
        named(
            "By relation, the action of the other that follows, or what is made.",
            NameRules.MEMBER,
            following);
    actions.put("minProperties", 1);
    return named(
        "What follows once something was done: create, or an action.", NameRules.MEMBER, actions);
  }
}
