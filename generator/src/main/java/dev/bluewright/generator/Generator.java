package dev.bluewright.generator;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.acceptance.AccessTestRule;
import dev.bluewright.generator.acceptance.IssuerRule;
import dev.bluewright.generator.acceptance.MailboxRule;
import dev.bluewright.generator.acceptance.PeopleRule;
import dev.bluewright.generator.acceptance.PortTestRule;
import dev.bluewright.generator.acceptance.PrescribedFormRule;
import dev.bluewright.generator.acceptance.RequirementTestRule;
import dev.bluewright.generator.acceptance.RunningSystemRule;
import dev.bluewright.generator.acceptance.SampleRule;
import dev.bluewright.generator.acceptance.TenantTestRule;
import dev.bluewright.generator.acceptance.TestDatabaseRule;
import dev.bluewright.generator.build.BlueprintRule;
import dev.bluewright.generator.build.IgnoreRule;
import dev.bluewright.generator.build.PomRule;
import dev.bluewright.generator.build.WrapperRule;
import dev.bluewright.generator.deploy.DockerfileRule;
import dev.bluewright.generator.deploy.JvmOptionsRule;
import dev.bluewright.generator.docs.AccessRule;
import dev.bluewright.generator.docs.DocsRule;
import dev.bluewright.generator.docs.ReadmeRule;
import dev.bluewright.generator.java.BehaviorRule;
import dev.bluewright.generator.java.EntityRule;
import dev.bluewright.generator.java.EntrancesRule;
import dev.bluewright.generator.java.EnumRule;
import dev.bluewright.generator.java.PackageRule;
import dev.bluewright.generator.java.PortCallsRule;
import dev.bluewright.generator.java.PortRule;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.java.SystemRule;
import dev.bluewright.generator.openapi.OpenApiRule;
import dev.bluewright.generator.plan.Planner;
import dev.bluewright.generator.project.Project;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.sql.MigrationRule;
import dev.bluewright.generator.sql.SeedRule;
import dev.bluewright.generator.support.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns a valid blueprint into the files of a project: the same blueprint into the same bytes.
 *
 * <p>Thread safety: immutable.
 */
public final class Generator {
  private static final List<ProjectRule> RULES =
      List.of(
          new BlueprintRule(),
          new PomRule(),
          new WrapperRule(),
          new IgnoreRule(),
          new PackageRule(),
          new EntityRule(),
          new EnumRule(),
          new BehaviorRule(),
          new PortRule(),
          new PortCallsRule(),
          new ShapeRule(),
          new EntrancesRule(),
          new SystemRule(),
          new MigrationRule(),
          new SeedRule(),
          new OpenApiRule(),
          new RunningSystemRule(),
          new PeopleRule(),
          new MailboxRule(),
          new IssuerRule(),
          new PrescribedFormRule(),
          new TestDatabaseRule(),
          new SampleRule(),
          new PortTestRule(),
          new RequirementTestRule(),
          new AccessTestRule(),
          new TenantTestRule(),
          new ReadmeRule(),
          new DocsRule(),
          new AccessRule(),
          new JvmOptionsRule(),
          new DockerfileRule());

  private Generator() {}

  /** The project of a blueprint without a text of its own. */
  public static Generation generate(Blueprint blueprint) {
    return generate(blueprint, GeneratorOptions.DEFAULT);
  }

  /**
   * The project of a blueprint, or why there is none yet.
   *
   * @param blueprint one that the validator accepts
   */
  public static Generation generate(Blueprint blueprint, GeneratorOptions options) {
    var findings = Unsupported.in(blueprint, options.places());
    if (findings.stream().anyMatch(Finding::isError)) {
      return new Generation(Optional.empty(), findings);
    }
    var text = options.blueprintText().orElseGet(() -> BlueprintWriter.write(blueprint));
    return new Generation(Optional.of(project(blueprint, text)), findings);
  }

  private static Project project(Blueprint blueprint, String text) {
    var plan = Planner.plan(blueprint, text);
    var files = new TreeMap<String, ProjectFile>();
    for (var rule : RULES) {
      for (var file : rule.files(plan)) {
        if (files.put(file.path(), file) != null) {
          throw new GeneratorException("two rules write " + file.path());
        }
      }
    }
    return Project.locked(plan.name(), text, files);
  }
}
