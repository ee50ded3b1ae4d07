package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.java.JavaFile;
import dev.bluewright.generator.java.Layout;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.TenantPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Attacks across tenants, all of which must fail: one test an entity. */
public final class TenantTestRule implements ProjectRule {
  private static final String TEST =
      """
      «javadoc»
      final class TenantTest {
        «methods»
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system.people().stream()
        .filter(people -> isPlayed(system, people))
        .flatMap(people -> system.tenants().stream().map(tenants -> file(system, people, tenants)))
        .toList();
  }

  /**
   * Whether tests can found a tenant: somebody signs up with a sample, and gives something of it,
   * or a token says it.
   */
  static boolean isPlayed(SystemPlan system, PeoplePlan people) {
    return new Players(system, people).register()
        && system
            .tenants()
            .filter(tenants -> !people.havePasswords() || !tenants.founding().isEmpty())
            .isPresent();
  }

  private static ProjectFile file(SystemPlan system, PeoplePlan people, TenantPlan tenants) {
    var cast = Cast.of(system);
    var role = people.model().admin().orElseThrow();
    var founder = new Caller.Person(role, role);
    var methods = new ArrayList<>(general(tenants, people, role));
    system.entities().stream()
        .flatMap(entity -> TenantTests.of(cast, tenants, entity, founder).stream())
        .forEach(methods::add);
    var file =
        new JavaFile(system.packageName())
            .usingStatic("org.assertj.core.api.Assertions.assertThat")
            .using("org.junit.jupiter.api.Test");
    methods.forEach(method -> file.using(method.imports().toArray(String[]::new)));
    var about =
        "Attacks from one %s on another, all of which must fail. From {@code accounts.tenants} of blueprint.yaml."
            .formatted(tenants.entity().words().spaced());
    var body =
        Template.of(TEST)
            .with("javadoc", Layout.javadoc(0, about))
            .with("methods", RequirementTestRule.methods(methods))
            .text();
    return ProjectFile.generated(system.testFile("TenantTest"), file.text(body));
  }

  private static List<TestMethod> general(TenantPlan tenants, PeoplePlan people, String role) {
    var one = Code.one(tenants.entity());
    var column = people.findRole().orElseThrow().name();
    var founds =
        TestMethod.withMaps(
            "makesWhoeverFounds" + one + "Its" + role(role),
            "var me = " + Code.me("People.founder()") + ";",
            "",
            "assertThat(me.text(\"" + column + "\")).isEqualTo(\"" + role + "\");");
    var all = new ArrayList<TestMethod>();
    all.add(founds);
    if (people.havePasswords()) {
      all.add(invited(tenants));
    }
    all.addAll(TokenTenantTests.of(people, tenants));
    return all;
  }

  private static TestMethod invited(TenantPlan tenants) {
    var tenant = "\"" + tenants.relation() + "Id\"";
    return TestMethod.withMaps(
        "letsAnInvitationCountOnce",
        "var founder = People.founder();",
        "var token = People.invitation(founder);",
        "var someone = People.invited(token);",
        "",
        "assertThat(someone.status()).isEqualTo(201);",
        "var me = " + Code.me("founder") + ";",
        "assertThat(someone.body().path(\"user\").path(" + tenant + "))",
        "    .isEqualTo(me.body().path(" + tenant + "));",
        "assertThat(People.invited(token).status()).isEqualTo(422);");
  }

  private static String role(String role) {
    return Words.of(role).pascal();
  }
}
