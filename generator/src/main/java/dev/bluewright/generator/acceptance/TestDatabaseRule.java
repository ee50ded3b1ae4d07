package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** Tests run on a real database of the kind that the blueprint names. */
public final class TestDatabaseRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var resource =
        switch (system.database()) {
          case POSTGRESQL -> "TestDatabase.postgresql.java.txt";
          case MYSQL, MARIADB -> "TestDatabase.mariadb.java.txt";
          case SQLITE -> "TestDatabase.sqlite.java.txt";
        };
    var text =
        Template.of(Resources.text("acceptance/" + resource))
            .with("package", system.packageName())
            .text();
    return List.of(ProjectFile.generated(system.testFile("TestDatabase"), text));
  }
}
