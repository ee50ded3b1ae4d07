package dev.bluewright.generator.docs;

import dev.bluewright.blueprint.ProviderModel;
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

  private static final String COOKIE =
      """

      Whoever signs in is given the cookie `«name»` as well, which browsers send back by themselves for 12 hours, or until `POST /auth/logout`.
      No script reads it, and pages of other sites cannot use it.
      """;

  private static final String TENANTS =
      """

      Whoever registers founds «one» and is its first person, or comes with an `invitation` to be one of another's. Those who may create
      people invite others: `POST /auth/invitations` answers a token that counts once, for seven days. Nobody sees anything of another
      «tenant».
      """;

  private static final String TENANTS_OF_TOKENS =
      """

      The claim `«claim»` of a token says which «tenant» it is for; without it nobody is let in (403). Whoever comes first for one founds
      it«role». Nobody changes to another: a token for another is answered 403. So the claim must be one that people cannot write
      themselves. Nobody sees anything of another «tenant».
      """;

  private SignInSection() {}

  static String of(SystemPlan system) {
    return system.people().map(people -> of(system, people)).orElse("");
  }

  private static String of(SystemPlan system, PeoplePlan people) {
    return Template.of(Resources.text("docs/sign-in.md"))
        .with("passwords", people.havePasswords() ? passwords(system, people) : "")
        .with("provider", people.provider().map(each -> provider(system, people, each)).orElse(""))
        .with("mails", mails(people))
        .with("keys", people.model().keys() ? KEYS : "")
        .with("cookie", people.model().signIn().cookie().map(SignInSection::cookie).orElse(""))
        .with("tenants", system.tenants().map(each -> tenants(people, each)).orElse(""))
        .with("leaving", leaving(people))
        .with("firstLogin", people.model().admin().map(role -> admin(people, role)).orElse(""))
        .text();
  }

  private static String cookie(String name) {
    return Template.of(COOKIE).with("name", name).text();
  }

  private static String passwords(SystemPlan system, PeoplePlan people) {
    return Template.of(Resources.text("docs/sign-in-passwords.md").stripTrailing())
        .with("register", people.mayRegister() ? register(system, people) : List.of())
        .with("login", people.login().name())
        .with("address", address(system))
        .text();
  }

  private static String provider(SystemPlan system, PeoplePlan people, ProviderModel provider) {
    var claims =
        provider.claims(people.entity().model()).entrySet().stream()
            .map(each -> "`" + each.getKey() + "` is the claim `" + each.getValue() + "`")
            .collect(Collectors.joining(", "));
    var text =
        Template.of(Resources.text("docs/sign-in-provider.md").strip())
            .with("alone", people.havePasswords() ? "Or p" : "P")
            .with("system", system.name())
            .with("address", address(system))
            .with("one", people.entity().words().withArticle())
            .with("claims", claims)
            .with("roles", provider.roles().map(claim -> roles(claim, provider)).orElse(""))
            .text();
    return people.havePasswords() ? "\n" + text : text;
  }

  private static String roles(String claim, ProviderModel provider) {
    return provider.grants().entrySet().stream()
        .map(
            each ->
                String.join(" or ", each.getValue().stream().map(word -> "`" + word + "`").toList())
                    + " makes somebody `"
                    + each.getKey()
                    + "`")
        .collect(Collectors.joining(", ", " The claim `" + claim + "` gives roles: ", "."));
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

  private static String tenants(PeoplePlan people, TenantPlan tenants) {
    var said = people.tenantClaim().map(claim -> ofTokens(people, tenants, claim)).orElse("");
    return people.havePasswords() ? ofPasswords(tenants) + said : said;
  }

  private static String ofPasswords(TenantPlan tenants) {
    return Template.of(TENANTS)
        .with("one", tenants.entity().words().withArticle())
        .with("tenant", tenants.entity().words().spaced())
        .text();
  }

  private static String ofTokens(PeoplePlan people, TenantPlan tenants, String claim) {
    var role =
        people.model().admin().filter(_ -> people.provider().orElseThrow().roles().isEmpty());
    return Template.of(TENANTS_OF_TOKENS)
        .with("claim", claim)
        .with("role", role.map(each -> " and is its `" + each + "`").orElse(""))
        .with("tenant", tenants.entity().words().spaced())
        .text();
  }

  private static String leaving(PeoplePlan people) {
    var said = new StringBuilder();
    if (people.model().leaving().export()) {
      said.append("`GET /auth/export` gives people all that is kept of them. ");
    }
    if (people.model().leaving().erase()) {
      said.append(erasing(people)).append(" deletes it for good.");
    }
    return said.isEmpty() ? "" : "\n" + said.toString().strip() + "\n";
  }

  private static String erasing(PeoplePlan people) {
    var password = "`POST /auth/erase` (`{\"password\"}`)";
    var token =
        "`POST /auth/erase`, with a token for which the person signed in within five minutes,";
    if (people.provider().isEmpty()) {
      return password;
    }
    return people.havePasswords()
        ? "`POST /auth/erase`, with `{\"password\"}` or a token of the provider for which the"
            + " person signed in within five minutes,"
        : token;
  }

  private static String address(SystemPlan system) {
    return "http://localhost:" + system.port().orElse(SystemPlan.STANDARD_PORT);
  }

  private static String admin(PeoplePlan people, String role) {
    if (!people.havePasswords()) {
      return "\nWhoever the provider knows as the subject that `ADMIN_SUBJECT` names is a `"
          + role
          + "`.\n";
    }
    return "\nThe first `"
        + role
        + "` is made at start-up from `ADMIN_LOGIN` and `ADMIN_PASSWORD`, and gives others their"
        + " roles.\n";
  }

  /** Rows of the table of variables. */
  static List<String> variables(SystemPlan system) {
    return system.people().stream().flatMap(people -> variables(people).stream()).toList();
  }

  private static List<String> first(PeoplePlan people, String role) {
    var rows = new ArrayList<String>();
    if (people.havePasswords()) {
      rows.add(
          "| `ADMIN_LOGIN`, `ADMIN_PASSWORD` | the first `"
              + role
              + "`, made at start-up unless there is an account of that login |");
    }
    if (people.provider().isPresent()) {
      rows.add(
          "| `ADMIN_SUBJECT` | the `sub` of whom the provider knows and who is a `" + role + "` |");
    }
    return rows;
  }

  private static List<String> variables(PeoplePlan people) {
    var rows = new ArrayList<String>();
    people.model().admin().ifPresent(role -> rows.addAll(first(people, role)));
    if (people.provider().isPresent()) {
      rows.add(
          "| `OIDC_ISSUER`, `OIDC_AUDIENCE` | the provider's address, exactly as its tokens have it"
              + " as `iss`; what they must be for, one of several separated by blanks. Without them"
              + " the service starts, says so, and takes no such token |");
      rows.add("| `OIDC_TOKENS` | `access`, or `id` for ID tokens; access unless set |");
    }
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
