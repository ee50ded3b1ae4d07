package dev.bluewright.generator.sql;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import java.util.ArrayList;
import java.util.List;

/** The second migration adds the records that are there from the start. */
public final class SeedRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    if (system.entities().stream().allMatch(entity -> entity.model().seed().isEmpty())) {
      return List.of();
    }
    var dialect = Dialect.of(system.database());
    var path = "src/main/resources/db/migration/" + dialect.folder() + "/V2__seed.sql";
    return List.of(ProjectFile.generated(path, text(system, dialect)));
  }

  private static String text(SystemPlan system, Dialect dialect) {
    var parts = new ArrayList<String>();
    parts.add("-- From `seed` of the entities of blueprint.yaml.\n");
    for (var entity : TableOrder.of(system)) {
      if (!entity.model().seed().isEmpty()) {
        parts.add(records(system, dialect, entity));
      }
    }
    return String.join("\n", parts);
  }

  private static String records(SystemPlan system, Dialect dialect, EntityPlan entity) {
    var sql = new SeedSql(system, dialect, entity);
    var lines = new ArrayList<String>();
    lines.add("-- entities." + entity.name() + ".seed");
    for (int at = 0; at < entity.model().seed().size(); at++) {
      lines.add(sql.insert(at));
    }
    return String.join("\n", lines) + "\n";
  }
}
