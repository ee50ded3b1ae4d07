package dev.bluewright.generator.sql;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The first migration creates the tables. */
public final class MigrationRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var dialect = Dialect.of(system.database());
    var path = "src/main/resources/db/migration/" + dialect.folder() + "/V1__create.sql";
    return List.of(ProjectFile.generated(path, text(system, dialect)));
  }

  private static String text(SystemPlan system, Dialect dialect) {
    var parts = new ArrayList<String>();
    var later = new ArrayList<String>();
    var created = new HashSet<String>();
    var tenants = new Tenants(system);
    parts.add("-- From `entities` of blueprint.yaml.\n");
    for (var entity : TableOrder.of(system)) {
      var table = new TableSql(dialect, entity, created, tenants);
      parts.add(table.create());
      later.addAll(table.later());
      created.add(entity.name());
    }
    var pairs = new PairTableSql(dialect);
    system.entities().forEach(entity -> parts.addAll(pairs.create(entity)));
    var histories = new HistorySql(dialect);
    system.histories().forEach(history -> parts.add(histories.create(history)));
    var ties = new TieViewSql(dialect, system);
    system.entities().forEach(entity -> parts.addAll(ties.create(entity)));
    if (!later.isEmpty()) {
      parts.add(String.join("\n", later) + "\n");
    }
    return String.join("\n", parts);
  }
}
