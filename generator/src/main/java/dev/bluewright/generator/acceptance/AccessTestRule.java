package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.acceptance.Players.Player;
import dev.bluewright.generator.java.JavaFile;
import dev.bluewright.generator.java.Layout;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.stream.Collectors;

/** Attacks on a system in which people sign in, all of which must fail. */
public final class AccessTestRule implements ProjectRule {
  private static final String TEST =
      """
      «javadoc»
      final class AccessTest {
        «tokens»
        «methods»
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system
        .people()
        .filter(people -> !new Players(system, people).all().isEmpty())
        .map(people -> List.of(file(system, people)))
        .orElse(List.of());
  }

  private static ProjectFile file(SystemPlan system, PeoplePlan people) {
    var cast = Cast.of(system);
    var methods =
        system.entities().stream()
            .flatMap(entity -> AccessTests.of(cast, entity).stream())
            .toList();
    var file =
        new JavaFile(system.packageName())
            .usingStatic("org.assertj.core.api.Assertions.assertThat")
            .using(system.packageName() + ".People.Someone")
            .using(system.packageName() + ".RunningSystem.Answer")
            .using("java.util.Map", "org.junit.jupiter.api.Test");
    if (people.havePasswords()) {
      file.using("java.nio.charset.StandardCharsets", "java.security.GeneralSecurityException")
          .using("java.util.Base64", "javax.crypto.Mac", "javax.crypto.spec.SecretKeySpec");
    }
    if (outside(system, people)) {
      file.using("java.util.stream.IntStream");
    }
    methods.forEach(method -> file.using(method.imports().toArray(String[]::new)));
    var about =
        "Attacks, all of which must fail. From {@code accounts} and the access of each entity of"
            + " blueprint.yaml.";
    var body =
        Template.of(TEST)
            .with("javadoc", Layout.javadoc(0, about))
            .with("tokens", tokens(system, people))
            .with(
                "methods",
                methods.stream()
                    .map(method -> "\n" + RequirementTestRule.method(method))
                    .collect(Collectors.joining("\n")))
            .text();
    return ProjectFile.generated(system.testFile("AccessTest"), file.text(body));
  }

  private static String tokens(SystemPlan system, PeoplePlan people) {
    var players = new Players(system, people).all();
    var many = players.stream().filter(Player::many).findFirst();
    var someone =
        many.map(each -> "People.another(" + label(each) + ")")
            .orElseGet(() -> "People.of(" + label(players.getFirst()) + ")");
    boolean own = people.havePasswords();
    return Template.of(text(""))
        .with("someone", someone)
        .with("parts", own ? text(".parts") : "")
        .with("own", own ? own(people, many.isPresent()) : "")
        .with("outside", outside(system, people) ? hostile(people) : "")
        .text()
        .stripTrailing();
  }

  private static String own(PeoplePlan people, boolean many) {
    var absent = people.login().type() instanceof FieldType.Email ? "absent@example.org" : "absent";
    return Template.of(text(".own"))
        .with("fresh", many ? text(".fresh") : "")
        .with("absent", Literals.string(absent))
        .text();
  }

  /** Whether tokens of a provider can be tried. */
  private static boolean outside(SystemPlan system, PeoplePlan people) {
    return people.provider().isPresent() && new Players(system, people).register();
  }

  private static String hostile(PeoplePlan people) {
    return Template.of(text(".outside")).with("sample", Code.sample(people.entity())).text();
  }

  private static String text(String part) {
    return Resources.text("acceptance/AccessTest" + part + ".java.txt");
  }

  private static String label(Player player) {
    return Literals.string(player.caller().label());
  }
}
