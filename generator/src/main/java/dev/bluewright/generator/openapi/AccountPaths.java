package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.TenantPlan;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes at which people sign in, and what is sent there; none where nobody can. */
final class AccountPaths {
  private static final List<String> SESSION =
      List.of("'201': {$ref: '#/components/responses/Session'}");

  private static final List<String> ARRIVING =
      List.of(
          "'403': {$ref: '#/components/responses/Forbidden'}",
          "'409': {$ref: '#/components/responses/Conflict'}");

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
        .with("register", people.mayRegister() ? register(system, people) : "")
        .with("login", people.havePasswords() ? limited(system, "auth-login.yaml") : "")
        .with("password", part(people.havePasswords(), "auth-password.yaml"))
        .with("arriving", people.provider().isPresent() ? ARRIVING : List.of())
        .with("reset", part(people.model().mail().reset(), "auth-reset.yaml"))
        .with("confirm", part(people.model().mail().confirm(), "auth-confirm.yaml"))
        .with("keys", people.model().keys() ? limited(system, "auth-keys.yaml") : "")
        .with(
            "invitations",
            inviting(system, people).map(each -> invitations(system, each)).orElse(""))
        .with("export", people.model().leaving().export() ? export(system, people) : "")
        .with("erase", people.model().leaving().erase() ? erase(people) : "")
        .with("class", people.entity().name())
        .with("limited", PathParts.limited(system))
        .text();
  }

  private static String limited(SystemPlan system, String outline) {
    return Template.of(PathParts.outline(outline))
        .with("limited", PathParts.limited(system))
        .text();
  }

  /** Whoever takes an invitation signs up with a password. */
  private static Optional<TenantPlan> inviting(SystemPlan system, PeoplePlan people) {
    return system.tenants().filter(_ -> people.havePasswords());
  }

  private static String invitations(SystemPlan system, TenantPlan tenants) {
    return Template.of(PathParts.outline("auth-invitations.yaml"))
        .with("tenant", tenants.entity().words().spaced())
        .with("limited", PathParts.limited(system))
        .text();
  }

  private static String invitations(PeoplePlan people) {
    return Template.of(PathParts.outline("auth-invitations-schemas.yaml"))
        .with("role", Yaml.key(people.findRole().orElseThrow().name()))
        .with("roles", people.roles().stream().map(Yaml::text).collect(Collectors.joining(", ")))
        .text();
  }

  private static String export(SystemPlan system, PeoplePlan people) {
    return Template.of(PathParts.outline("auth-export.yaml"))
        .with("class", people.entity().name())
        .with("limited", PathParts.limited(system))
        .text();
  }

  /** Whoever comes with the token of a provider has no password to give. */
  private static String erase(PeoplePlan people) {
    return Template.of(PathParts.outline("auth-erase.yaml"))
        .with("body", people.havePasswords() ? password(people.provider().isEmpty()) : List.of())
        .text();
  }

  private static List<String> password(boolean always) {
    return List.of(
        "requestBody:",
        "  required: " + always,
        "  content: {application/json: {schema: {$ref: '#/components/schemas/AuthErasure'}}}");
  }

  private static String part(boolean wanted, String outline) {
    return wanted ? PathParts.outline(outline) : "";
  }

  private static String register(SystemPlan system, PeoplePlan people) {
    return Template.of(PathParts.outline("auth-register.yaml"))
        .with("registered", people.model().mail().confirm() ? waiting(people) : SESSION)
        .with("limited", PathParts.limited(system))
        .text();
  }

  /** Whoever has to confirm the address is not signed in yet. */
  private static List<String> waiting(PeoplePlan people) {
    var person = "{$ref: '#/components/schemas/" + people.entity().name() + "'}";
    var schema = "{type: object, properties: {user: " + person + "}, required: [user]}";
    return List.of(
        "'201':",
        "  description: 'The person, who signs in once the address is confirmed.'",
        "  content: {application/json: {schema: " + schema + "}}");
  }

  static String schemas(SystemPlan system) {
    return system.people().map(people -> schemas(system, people)).orElse("");
  }

  private static String schemas(SystemPlan system, PeoplePlan people) {
    return Template.of(PathParts.outline("auth-schemas.yaml"))
        .with("registration", people.mayRegister() ? registration(system, people) : "")
        .with("session", people.havePasswords() ? session(people) : "")
        .with("mail", people.model().mail().any() ? forgotten(people) : "")
        .with("reset", part(people.model().mail().reset(), "auth-reset-schemas.yaml"))
        .with("confirm", part(people.model().mail().confirm(), "auth-confirm-schemas.yaml"))
        .with("keys", part(people.model().keys(), "auth-keys-schemas.yaml"))
        .with("invitations", inviting(system, people).map(_ -> invitations(people)).orElse(""))
        .with(
            "erase",
            part(
                people.model().leaving().erase() && people.havePasswords(),
                "auth-erase-schemas.yaml"))
        .text();
  }

  private static String session(PeoplePlan people) {
    return Template.of(PathParts.outline("auth-login-schemas.yaml"))
        .with("login", Yaml.key(people.login().name()))
        .with("class", people.entity().name())
        .text();
  }

  /** Whoever has an invitation founds nothing. */
  private static List<String> joining(TenantPlan tenants) {
    var what = "The token of an invitation; without one a new " + tenants.entity().words().spaced();
    return Stream.concat(
            Stream.of("invitation: {type: string, description: " + Yaml.text(what + ".") + "}"),
            EntitySchemas.lines(tenants.founding()).stream())
        .toList();
  }

  private static String forgotten(PeoplePlan people) {
    return Template.of(PathParts.outline("auth-mail-schemas.yaml"))
        .with("login", Yaml.key(people.login().name()))
        .text();
  }

  private static String registration(SystemPlan system, PeoplePlan people) {
    var what = "What " + people.entity().words().withArticle() + " registers with.";
    var required = people.required().stream().map(Yaml::key).collect(Collectors.joining(", "));
    return Template.of(PathParts.outline("auth-registration.yaml"))
        .with("description", Yaml.text(what))
        .with("given", EntitySchemas.lines(people.registered()))
        .with("tenant", system.tenants().map(AccountPaths::joining).orElse(List.of()))
        .with("required", required)
        .text();
  }
}
