package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** Where the tests of a system that sends mails read them. */
public final class MailboxRule implements ProjectRule {
  static boolean isNeeded(SystemPlan system) {
    return system.people().filter(people -> people.model().mail().any()).isPresent();
  }

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    if (!isNeeded(system)) {
      return List.of();
    }
    var text =
        Template.of(Resources.text("acceptance/Mailbox.java.txt"))
            .with("package", system.packageName())
            .text();
    return List.of(ProjectFile.generated(system.testFile("Mailbox"), text));
  }
}
