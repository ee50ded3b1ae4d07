package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.JavaFile;
import dev.bluewright.generator.java.Layout;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.java.Prose;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Each requirement that is met has a test, named after it. */
public final class RequirementTestRule implements ProjectRule {
  private static final String TEST =
      """
      «javadoc»
      «displayName»
      final class «class» {
        «methods»
      }
      """;

  private static final String METHOD =
      """
      @Test
      void «name»()«throws» {
        «body»
      }\
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var files = new ArrayList<ProjectFile>();
    RequirementTests.of(system)
        .methods()
        .forEach(
            (requirement, methods) ->
                files.add(
                    ProjectFile.generated(
                        system.testFile(RequirementTests.name(requirement)),
                        text(system, requirement, methods))));
    return files;
  }

  private static String text(
      SystemPlan system, Requirement requirement, Collection<TestMethod> methods) {
    var file =
        new JavaFile(system.packageName())
            .usingStatic("org.assertj.core.api.Assertions.assertThat")
            .using("org.junit.jupiter.api.DisplayName", "org.junit.jupiter.api.Test");
    methods.forEach(method -> file.using(method.imports().toArray(String[]::new)));
    var provenance = Prose.provenance("requirements." + requirement.id()).strip();
    var body =
        Template.of(TEST)
            .with("javadoc", Layout.javadoc(0, provenance))
            .with("displayName", displayName(requirement))
            .with("class", RequirementTests.name(requirement))
            .with("methods", methods(methods))
            .text();
    return file.text(body);
  }

  private static String displayName(Requirement requirement) {
    var title = Literals.string(RequirementTests.title(requirement));
    return Layout.call(0, "@DisplayName(", List.of(title), ")");
  }

  /** Test methods, one after the other. */
  static String methods(Collection<TestMethod> methods) {
    return methods.stream().map(RequirementTestRule::method).collect(Collectors.joining("\n\n"));
  }

  static String method(TestMethod method) {
    return Template.of(METHOD)
        .with("name", method.name())
        .with("throws", method.thrown().isEmpty() ? "" : " throws " + method.thrown())
        .with("body", method.body())
        .text();
  }
}
