package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ProviderModel;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The provider whose tokens the tests of a system come with. */
public final class IssuerRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system.people().stream()
        .flatMap(people -> people.provider().stream().map(each -> file(system, people, each)))
        .toList();
  }

  private static ProjectFile file(SystemPlan system, PeoplePlan people, ProviderModel provider) {
    boolean roles = provider.roles().isPresent();
    var text =
        Template.of(Resources.text("acceptance/TokenIssuer.java.txt"))
            .with("package", system.packageName())
            .with("system", system.name())
            .with("listImport", roles ? "import java.util.List;" : "")
            .with("claims", entries(provider.claims(people.entity().model())))
            .with("words", roles ? words(provider) : List.of())
            .with(
                "role",
                provider
                    .roles()
                    .map(Literals::string)
                    .map(
                        claim ->
                            "claims.claim(" + claim + ", List.of(WORDS.getOrDefault(role, role)));")
                    .orElse(""))
            .with("tenant", tenant(system, provider))
            .text();
    return ProjectFile.generated(system.testFile("TokenIssuer"), text);
  }

  /** Which tenant a token is for: of the tests, unless somebody is of another. */
  private static List<String> tenant(SystemPlan system, ProviderModel provider) {
    var lines = new ArrayList<String>();
    var claim = provider.tenant().map(Literals::string);
    claim.ifPresent(
        it -> lines.add("claims.claim(%s, person.getOrDefault(%s, \"tests\"));".formatted(it, it)));
    if (!provider.tenantFields().isEmpty()) {
      lines.add("var number = RunningSystem.next();");
    }
    provider.tenantFields().forEach((field, said) -> lines.add(told(system, field, said)));
    return lines;
  }

  private static String told(SystemPlan system, String field, String claim) {
    var column = system.tenants().orElseThrow().entity().findColumn(field).orElseThrow();
    return "claims.claim(" + Literals.string(claim) + ", " + SampleValues.of(column) + ");";
  }

  /** What the claim of roles says of those who have one. */
  private static List<String> words(ProviderModel provider) {
    var first =
        provider.grants().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getFirst()));
    return List.of(
        "/** What the claim of roles says of whoever has one. */",
        "private static final Map<String, String> WORDS =",
        "    Map.ofEntries(",
        "        " + entries(first).replace("\n", "\n        ") + ");",
        "");
  }

  private static String entries(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            each ->
                "Map.entry("
                    + Literals.string(each.getKey())
                    + ", "
                    + Literals.string(each.getValue())
                    + ")")
        .collect(Collectors.joining(",\n"));
  }
}
