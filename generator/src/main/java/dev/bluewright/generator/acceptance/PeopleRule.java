package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.acceptance.Players.Player;
import dev.bluewright.generator.acceptance.Players.Way;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.TenantPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people of the tests of a system in which people sign in. */
public final class PeopleRule implements ProjectRule {
  private static final int WIDTH = 96;
  private static final String PASSWORD =
      "static final String PASSWORD = \"correct horse battery\";";

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system
        .people()
        .map(
            people ->
                List.of(ProjectFile.generated(system.testFile("People"), text(system, people))))
        .orElse(List.of());
  }

  /** The settings that make the first person and keep mails; none where there are neither. */
  static List<String> settings(SystemPlan system) {
    var settings = new ArrayList<String>();
    var people = system.people();
    boolean passwords = people.filter(PeoplePlan::havePasswords).isPresent();
    if (findFirst(system).isPresent()) {
      settings.addAll(
          passwords
              ? List.of("\"ADMIN_LOGIN\"", "People.ADMIN", "\"ADMIN_PASSWORD\"", "People.PASSWORD")
              : List.of("\"ADMIN_SUBJECT\"", "People.ADMIN"));
    }
    if (people.flatMap(PeoplePlan::provider).isPresent()) {
      settings.addAll(
          List.of(
              "\"OIDC_ISSUER\"", "TokenIssuer.url()", "\"OIDC_AUDIENCE\"", "TokenIssuer.AUDIENCE"));
    }
    if (MailboxRule.isNeeded(system)) {
      settings.addAll(List.of("\"SMTP_URL\"", "Mailbox.url()"));
    }
    return settings;
  }

  private static Optional<Player> findFirst(SystemPlan system) {
    return system.people().stream()
        .flatMap(people -> new Players(system, people).all().stream())
        .filter(player -> player.way() == Way.FIRST)
        .findFirst();
  }

  private static String text(SystemPlan system, PeoplePlan people) {
    var players = new Players(system, people);
    var admin = findFirst(system).map(player -> Literals.string(player.caller().label()));
    return Template.of(Resources.text("acceptance/People.java.txt"))
        .with("package", system.packageName())
        .with(
            "registerImports",
            people.havePasswords() && players.register() ? "import java.util.LinkedHashMap;" : "")
        .with("arrivalImports", people.havePasswords() ? "" : "import java.util.UUID;")
        .with("password", people.havePasswords() ? PASSWORD : "")
        .with(
            "tenantImports",
            people.havePasswords() && players.register() && system.tenants().isPresent()
                ? "import java.util.stream.Stream;"
                : "")
        .with(
            "admin",
            admin.map(_ -> "static final String ADMIN = " + login(people) + ";").orElse(""))
        .with("names", players.register() ? names(system, people) : List.of())
        .with("parts", String.join(",\n", new PeopleParts(Cast.of(system)).all()))
        .with("depth", String.valueOf(depth(system)))
        .with(
            "first",
            admin
                .map(role -> "role.equals(" + role + ") ? " + first(people) + " : another(role)")
                .orElse("another(role)"))
        .with("another", Newcomers.another(people, players))
        .with("give", Newcomers.give(people, players))
        .with(
            "register",
            people.havePasswords() && players.register() ? register(system, people) : "")
        .with("entering", entering(system, people))
        .text();
  }

  private static String first(PeoplePlan people) {
    return people.havePasswords()
        ? "signedIn(ADMIN)"
        : "arrived(ADMIN, " + people.entity().className() + "Sample.body(), \"\")";
  }

  private static String entering(SystemPlan system, PeoplePlan people) {
    var way =
        people.havePasswords() ? "acceptance/entering.java.txt" : "acceptance/arriving.java.txt";
    var text = Template.of(Resources.text(way)).with("login", shown(system, people.login()));
    return people.havePasswords()
        ? text.text()
        : text.with("first", firstOfAll(system, people))
            .with("founder", people.tenantClaim().map(each -> founder(system, each)).orElse(""))
            .text();
  }

  /** Whoever comes first for a tenant founds it, so the first of all does. */
  private static List<String> firstOfAll(SystemPlan system, PeoplePlan people) {
    if (people.tenantClaim().isEmpty() || findFirst(system).isEmpty()) {
      return List.of();
    }
    return List.of(
        "if (!subject.equals(ADMIN) && !body.containsKey(%s)) {"
            .formatted(Literals.string(people.tenantClaim().get())),
        "  of(" + Literals.string(people.model().admin().orElseThrow()) + ");",
        "}");
  }

  private static String founder(SystemPlan system, String claim) {
    var people = system.people().orElseThrow();
    boolean given = people.provider().orElseThrow().roles().isPresent();
    return Template.of(Resources.text("acceptance/founding.java.txt"))
        .with("one", system.tenants().orElseThrow().entity().words().withArticle())
        .with("sample", people.entity().className() + "Sample.body()")
        .with("claim", Literals.string(claim))
        .with("role", given ? Literals.string(people.model().admin().orElseThrow()) : "\"\"")
        .text();
  }

  private static String register(SystemPlan system, PeoplePlan people) {
    var names = Contract.of(system).renamed(people.entity());
    var given =
        names.isEmpty()
            ? List.of("var given = new LinkedHashMap<>(body);")
            : List.of(
                "var given = new LinkedHashMap<String, Object>();",
                "body.forEach((name, value) -> given.put(NAMES.getOrDefault(name, name), value));");
    return Template.of(Resources.text("acceptance/register.java.txt"))
        .with("given", given)
        .with("signedUp", signedUp(people))
        .with("invited", system.tenants().map(each -> invited(people, each)).orElse(List.of()))
        .with("tenants", system.tenants().map(each -> tenants(people, each)).orElse(""))
        .text();
  }

  /** Who founds nothing is invited by the first of all. */
  private static List<String> invited(PeoplePlan people, TenantPlan tenants) {
    var named = tenants.founding().stream().map(ColumnPlan::name).map(Literals::string).toList();
    var admin = Literals.string(people.model().admin().orElseThrow());
    var names = String.join(", ", named);
    var asked = "if (Stream.of(\"invitation\", " + names + ").noneMatch(given::containsKey)) {";
    return List.of(
        asked.length() <= WIDTH ? asked : asked.replace(").none", ")\n    .none"),
        "  given.put(\"invitation\", invitation(of(" + admin + ")));",
        "}");
  }

  private static String tenants(PeoplePlan people, TenantPlan tenants) {
    var founding =
        tenants.founding().stream()
            .map(column -> "body.put(\"" + column.name() + "\", " + SampleValues.of(column) + ");")
            .toList();
    return Template.of(Resources.text("acceptance/tenants.java.txt"))
        .with("one", tenants.entity().words().withArticle())
        .with("tenant", tenants.entity().words().spaced())
        .with("sample", people.entity().className() + "Sample.body()")
        .with("founding", founding)
        .with("empty", "Map.of(\"" + role(people).name() + "\", " + usual(people) + ")")
        .text();
  }

  private static String usual(PeoplePlan people) {
    return Literals.string(role(people).defaultValue().orElseGet(() -> people.roles().getFirst()));
  }

  private static List<String> signedUp(PeoplePlan people) {
    if (!people.model().mail().confirm()) {
      return List.of("return known(answer);");
    }
    var address = people.address().orElseThrow().name();
    return List.of(
        "var token = Mailbox.token(body.get(\"" + address + "\"));",
        "var confirmed = send(\"POST\", \"/auth/confirm\", \"\", Map.of(\"token\", token));",
        "assertThat(confirmed.status()).isEqualTo(204);",
        "return signedIn(String.valueOf(body.get(\"" + people.login().name() + "\")));");
  }

  /** What a column of people is called in JSON. */
  static String shown(SystemPlan system, ColumnPlan column) {
    var people = system.people().orElseThrow().entity();
    return Contract.of(system).renamed(people).getOrDefault(column.name(), column.name());
  }

  /** What the members of people are called in JSON, where that is prescribed. */
  private static List<String> names(SystemPlan system, PeoplePlan people) {
    var names = Contract.of(system).renamed(people.entity());
    return names.isEmpty()
        ? List.of()
        : List.of(
            "private static final Map<String, String> NAMES =",
            names.entrySet().stream()
                .map(each -> "Map.entry(\"" + each.getKey() + "\", \"" + each.getValue() + "\")")
                .collect(
                    Collectors.joining(",\n          ", "    Map.ofEntries(\n          ", ");")));
  }

  /** What the first person signs in with. */
  private static String login(PeoplePlan people) {
    return Literals.string(
        switch (people.login().type()) {
          case FieldType.Email() -> "first@example.org";
          default -> "first";
        });
  }

  /** Where in the address of a person's record the id is. */
  private static int depth(SystemPlan system) {
    var base = system.blueprint().api().base().orElse("");
    return 2 + (int) base.chars().filter(each -> each == '/').count();
  }

  /** The column of people that holds their role. */
  static ColumnPlan role(PeoplePlan people) {
    return people.findRole().orElseThrow();
  }
}
