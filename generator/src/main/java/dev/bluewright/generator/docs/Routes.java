package dev.bluewright.generator.docs;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The routes of an entity as rows of a table. */
final class Routes {
  private Routes() {}

  static List<String> of(EntityPlan entity) {
    var path = "/" + entity.names().path();
    var one = entity.words().withArticle();
    var many = entity.words().plural().spaced();
    var rows = new ArrayList<String>();
    rows.add(row("`POST`", path, "creates " + one));
    rows.add(row("`GET`", path, "lists " + many));
    rows.add(row("`GET`", path + "/{id}", "reads " + one));
    rows.add(row("`PATCH`, `PUT`", path + "/{id}", "changes " + one));
    rows.add(row("`DELETE`", path + "/{id}", "deletes " + one));
    for (var action : entity.actions()) {
      rows.add(row("`POST`", path + "/{id}/" + Words.of(action.name()).kebab(), effect(action)));
    }
    for (var collection : entity.collections()) {
      var what = Words.of(collection.name()).spaced();
      rows.add(
          row("`GET`", path + "/{id}/" + collection.path(), "lists the " + what + " of " + one));
    }
    return rows;
  }

  private static String effect(ActionModel action) {
    return action.set().entrySet().stream()
        .map(set -> "sets " + set.getKey() + " to " + set.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String row(String method, String path, String what) {
    return "| " + method + " | `" + path + "` | " + what + " |";
  }
}
