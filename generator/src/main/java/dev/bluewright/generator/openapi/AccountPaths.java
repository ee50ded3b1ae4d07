package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.stream.Collectors;

/** The routes at which people sign in, and what is sent there; none where nobody can. */
final class AccountPaths {
  private AccountPaths() {}

  /** Whether a path is one of them. */
  static boolean isOf(String path) {
    return path.startsWith("/" + AccountsModel.PATH + "/");
  }

  static List<String> tag(SystemPlan system) {
    return system.people().isPresent()
        ? List.of("- {name: Accounts, description: Who is signed in}")
        : List.of();
  }

  static String of(SystemPlan system) {
    return system.people().map(people -> of(system, people)).orElse("");
  }

  private static String of(SystemPlan system, PeoplePlan people) {
    return Template.of(PathParts.outline("auth.yaml"))
        .with("register", people.mayRegister() ? register(system) : "")
        .with("class", people.entity().name())
        .with("limited", PathParts.limited(system))
        .text();
  }

  private static String register(SystemPlan system) {
    return Template.of(PathParts.outline("auth-register.yaml"))
        .with("limited", PathParts.limited(system))
        .text();
  }

  static String schemas(SystemPlan system) {
    return system.people().map(AccountPaths::schemas).orElse("");
  }

  private static String schemas(PeoplePlan people) {
    return Template.of(PathParts.outline("auth-schemas.yaml"))
        .with("registration", people.mayRegister() ? registration(people) : "")
        .with("login", Yaml.key(people.login().name()))
        .with("class", people.entity().name())
        .text();
  }

  private static String registration(PeoplePlan people) {
    var what = "What " + people.entity().words().withArticle() + " registers with.";
    var required = people.required().stream().map(Yaml::key).collect(Collectors.joining(", "));
    return Template.of(PathParts.outline("auth-registration.yaml"))
        .with("description", Yaml.text(what))
        .with("given", EntitySchemas.lines(people.registered()))
        .with("required", required)
        .text();
  }
}
