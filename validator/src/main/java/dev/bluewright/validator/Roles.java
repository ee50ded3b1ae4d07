package dev.bluewright.validator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.FieldType;
import java.util.List;

/** The roles that people may have. */
final class Roles {
  private Roles() {}

  /** The values of the field that holds them; none where people have no roles. */
  static List<String> of(Blueprint blueprint) {
    return blueprint
        .accounts()
        .flatMap(
            accounts ->
                blueprint
                    .findEntity(accounts.of())
                    .flatMap(people -> accounts.role().flatMap(people::findField)))
        .map(field -> values(field.type()))
        .orElse(List.of());
  }

  private static List<String> values(FieldType type) {
    return type instanceof FieldType.Enumeration(var values) ? values : List.of();
  }
}
