package dev.bluewright.generator.docs;

import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.TenantPlan;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the README says of signing in; nothing where nobody can. */
final class SignInSection {
  private static final String KEYS =
      """

      `POST /auth/keys` (`{"name"}`, and `scopes` such as `read write` or `Entity:operation`, and `expiresAt`) makes a key for a program
      and shows it once. It is sent as `Authorization: Bearer key_…` or as `X-API-Key`, and acts for whom it belongs to.
      """;

  private static final String TENANTS =
      """

      Whoever registers founds «one» and is its first person, or comes with an `invitation` to be one of another's. Those who may create
      people invite others: `POST /auth/invitations` answers a token that counts once, for seven days. Nobody sees anything of another
      «tenant».
      """;

  private SignInSection() {}

  static String of(SystemPlan system) {
    return system.people().map(people -> of(system, people)).orElse("");
  }

  private static String of(SystemPlan system, PeoplePlan people) {
    return Template.of(Resources.text("docs/sign-in.md"))
        .with("register", people.mayRegister() ? register(system, people) : List.of())
        .with("login", people.login().name())
        .with("address", address(system))
        .with("mails", mails(people))
        .with("keys", people.model().keys() ? KEYS : "")
        .with("tenants", system.tenants().map(tenants -> tenants(tenants)).orElse(""))
        .with("leaving", leaving(people))
        .with("firstLogin", people.model().admin().map(role -> admin(role)).orElse(""))
        .text();
  }

  private static List<String> register(SystemPlan system, PeoplePlan people) {
    var members =
        Stream.concat(
                people.required().stream(),
                system.tenants().stream()
                    .flatMap(tenants -> tenants.required().stream())
                    .map(ColumnPlan::name))
            .map(name -> "\"" + name + "\": \"…\"")
            .collect(Collectors.joining(", ", "{", "}"));
    return List.of(
        "    curl " + address(system) + "/auth/register \\",
        "      -H 'Content-Type: application/json' -d '" + members + "'");
  }

  private static String mails(PeoplePlan people) {
    var mail = people.model().mail();
    if (!mail.any()) {
      return "";
    }
    var login = people.login().name();
    var said = new StringBuilder("\n");
    if (mail.confirm()) {
      said.append(
              "Whoever registers is sent a token, and signs in once `POST /auth/confirm` took it")
          .append(" (`{\"token\"}`); `POST /auth/confirm/resend` sends another. ");
    }
    if (mail.reset()) {
      said.append("`POST /auth/password/forgot` (`{\"")
          .append(login)
          .append("\"}`) sends a token to whoever forgot the password, and `POST")
          .append(" /auth/password/reset` (`{\"token\", \"password\"}`) takes it. ");
    }
    return said.append(
            "Mails need `SMTP_URL` and `MAIL_FROM`; without them these are answered 503.\n")
        .toString();
  }

  private static String tenants(TenantPlan tenants) {
    return Template.of(TENANTS)
        .with("one", tenants.entity().words().withArticle())
        .with("tenant", tenants.entity().words().spaced())
        .text();
  }

  private static String leaving(PeoplePlan people) {
    var said = new StringBuilder();
    if (people.model().leaving().export()) {
      said.append("`GET /auth/export` gives people all that is kept of them. ");
    }
    if (people.model().leaving().erase()) {
      said.append("`POST /auth/erase` (`{\"password\"}`) deletes it for good.");
    }
    return said.isEmpty() ? "" : "\n" + said.toString().strip() + "\n";
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
    return system.people().stream().flatMap(people -> variables(people).stream()).toList();
  }

  private static List<String> variables(PeoplePlan people) {
    var rows = new ArrayList<String>();
    people
        .model()
        .admin()
        .ifPresent(
            role ->
                rows.add(
                    "| `ADMIN_LOGIN`, `ADMIN_PASSWORD` | the first `"
                        + role
                        + "`, made at start-up unless there is an account of that login |"));
    var mail = people.model().mail();
    if (mail.any()) {
      rows.add(
          "| `SMTP_URL`, `MAIL_FROM` | the mail server, `smtp://user:password@host:587` with"
              + " STARTTLS or `smtps://…:465`, or `file:folder` to keep mails and send none; who"
              + " mails are from |");
    }
    if (mail.reset()) {
      rows.add("| `RESET_PAGE` | the page that mails about passwords link to, with `?token=` |");
    }
    if (mail.confirm()) {
      rows.add("| `CONFIRM_PAGE` | the page that mails about addresses link to, with `?token=` |");
    }
    return rows;
  }
}
