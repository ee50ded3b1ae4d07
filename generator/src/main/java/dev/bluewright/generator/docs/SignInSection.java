package dev.bluewright.generator.docs;

import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.stream.Collectors;

/** What the README says of signing in; nothing where nobody can. */
final class SignInSection {
  private SignInSection() {}

  static String of(SystemPlan system) {
    return system.people().map(people -> of(system, people)).orElse("");
  }

  private static String of(SystemPlan system, PeoplePlan people) {
    return Template.of(Resources.text("docs/sign-in.md"))
        .with("register", people.mayRegister() ? register(system, people) : List.of())
        .with("login", people.login().name())
        .with("address", address(system))
        .with("firstLogin", people.model().admin().map(role -> admin(role)).orElse(""))
        .text();
  }

  private static List<String> register(SystemPlan system, PeoplePlan people) {
    var members =
        people.required().stream()
            .map(name -> "\"" + name + "\": \"…\"")
            .collect(Collectors.joining(", ", "{", "}"));
    return List.of(
        "    curl " + address(system) + "/auth/register \\",
        "      -H 'Content-Type: application/json' -d '" + members + "'");
  }

  private static String address(SystemPlan system) {
    return "http://localhost:" + system.port().orElse(SystemPlan.STANDARD_PORT);
  }

  private static String admin(String role) {
    return "\nThe first `"
        + role
        + "` is made at start-up from `ADMIN_LOGIN` and `ADMIN_PASSWORD`, and gives others their"
        + " roles.\n";
  }

  /** Rows of the table of variables. */
  static List<String> variables(SystemPlan system) {
    return system
        .people()
        .flatMap(people -> people.model().admin())
        .map(
            role ->
                List.of(
                    "| `ADMIN_LOGIN`, `ADMIN_PASSWORD` | the first `"
                        + role
                        + "`, made at start-up unless there is an account of that login |"))
        .orElse(List.of());
  }
}
