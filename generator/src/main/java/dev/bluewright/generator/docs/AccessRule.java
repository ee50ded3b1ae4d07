package dev.bluewright.generator.docs;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.plan.TenantPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who can do what, for whoever owns the system: a table for each kind of record. */
public final class AccessRule implements ProjectRule {
  private static final String PAGE =
      """
      # Who can do what in «system»

      <!-- From `accounts` and `entities` of blueprint.yaml. -->

      A visitor has not signed in. `own` means the records that belong to the person who asks«leading». What is not allowed here is
      refused: with 401 where somebody should sign in first, with 403 where a person may see a record and not do this, with 404
      where a person may not even know that it is there.

      «signUp»

      «tables»
      """;

  private static final String TABLE =
      """
      ## «title»

      «owned»

      | | «callers» |
      |---|«columns»
      «rows»
      «fields»
      """;

  private static final Map<String, String> WORDS =
      Map.of("create", "create", "read", "see", "update", "change", "delete", "delete");

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system
        .people()
        .map(people -> List.of(ProjectFile.generated("docs/access.md", page(system, people))))
        .orElse(List.of());
  }

  private static String page(SystemPlan system, PeoplePlan people) {
    return Template.of(PAGE)
            .with("system", system.name())
            .with("leading", leading(system))
            .with("signUp", signUp(people) + tenants(system))
            .with(
                "tables",
                system.entities().stream()
                    .map(entity -> table(system, people, entity).strip())
                    .collect(Collectors.joining("\n\n")))
            .text()
            .strip()
        + "\n";
  }

  private static String leading(SystemPlan system) {
    var leads =
        system.entities().stream()
            .flatMap(entity -> entity.model().access().values().stream())
            .flatMap(List::stream)
            .anyMatch(AccessModel.Person.class::isInstance);
    return leads ? ", `as` what that person must be to a record" : "";
  }

  private static String signUp(PeoplePlan people) {
    var words = people.entity().words();
    var way = people.havePasswords() ? "can sign up" : "can come with a token of the provider";
    var who =
        people.mayArrive()
            ? "Everybody " + way + ", and is " + words.withArticle() + " then"
            : "Nobody can sign up by themselves";
    var usual =
        people
            .findRole()
            .flatMap(ColumnPlan::defaultValue)
            .filter(_ -> people.mayArrive())
            .map(role -> " with the role `" + role + "`")
            .orElse("");
    var first =
        people
            .model()
            .admin()
            .map(role -> " The first `" + role + "` comes from " + first(people) + ".")
            .orElse("");
    return who + usual + "." + first;
  }

  private static String first(PeoplePlan people) {
    return people.havePasswords() ? "`ADMIN_LOGIN` and `ADMIN_PASSWORD`" : "`ADMIN_SUBJECT`";
  }

  private static String tenants(SystemPlan system) {
    return system
        .tenants()
        .map(
            tenants ->
                " %s, and all of this is about the records of one's own %s: those of others are not there."
                        .formatted(joining(system, tenants), tenants.entity().words().spaced())
                    + shared(system))
        .orElse("");
  }

  private static String joining(SystemPlan system, TenantPlan tenants) {
    var one = tenants.entity().words().withArticle();
    var people = system.people().orElseThrow();
    var signsUp = "Whoever signs up founds " + one + ", or is invited to one";
    return people
        .tenantClaim()
        .map(
            claim ->
                "A token says by `%s` which %s it is for, and whoever comes first founds it"
                    .formatted(claim, tenants.entity().words().spaced()))
        .map(comes -> people.havePasswords() ? signsUp + ". " + comes : comes)
        .orElse(signsUp);
  }

  private static String shared(SystemPlan system) {
    var shared =
        system.blueprint().tenancy().shared().stream()
            .map(name -> system.entity(name).words().plural().spaced())
            .toList();
    return shared.isEmpty() ? "" : " All share the " + String.join(" and the ", shared) + ".";
  }

  private static String table(SystemPlan system, PeoplePlan people, EntityPlan entity) {
    var callers = Caller.of(system);
    return Template.of(TABLE)
        .with("title", entity.words().plural().sentence())
        .with("owned", owned(people, entity))
        .with("callers", callers.stream().map(Caller::label).collect(Collectors.joining(" | ")))
        .with("columns", "---|".repeat(callers.size()))
        .with("rows", rows(entity, callers))
        .with("fields", notes(system, entity))
        .text();
  }

  private static String owned(PeoplePlan people, EntityPlan entity) {
    if (people.areOf(entity)) {
      return "These are the people; each owns itself.";
    }
    return entity
        .findOwner()
        .map(
            column ->
                "%s belongs to the %s who creates it."
                    .formatted(
                        Words.of(entity.words().withArticle()).sentence(),
                        people.entity().words().spaced()))
        .orElse("Nobody owns these.");
  }

  private static List<String> rows(EntityPlan entity, List<Caller> callers) {
    return entity.model().operations().stream()
        .map(
            operation ->
                "| "
                    + WORDS.getOrDefault(operation, Words.of(operation).spaced())
                    + " | "
                    + callers.stream()
                        .map(caller -> cell(entity, operation, caller))
                        .collect(Collectors.joining(" | "))
                    + " |")
        .toList();
  }

  private static String cell(EntityPlan entity, String operation, Caller caller) {
    var reach = Reach.of(entity, operation, caller);
    return switch (reach) {
      case NONE -> "no";
      case OWN -> own(entity, operation);
      case ALL -> "yes";
    };
  }

  private static String own(EntityPlan entity, String operation) {
    var grants = entity.model().allowed(operation);
    var cell = new ArrayList<String>();
    if (grants.contains(new AccessModel.Owner())) {
      if (operation.equals("create")) {
        return "yes";
      }
      cell.add("own");
    }
    grants.stream()
        .flatMap(
            grant ->
                grant instanceof AccessModel.Person(var relations)
                    ? Stream.of("as " + lead(relations))
                    : Stream.empty())
        .forEach(cell::add);
    return String.join(", ", cell);
  }

  /** What somebody is to a record that relations lead from. */
  private static String lead(List<String> relations) {
    return relations.reversed().stream()
        .map(relation -> "`" + relation + "`")
        .collect(Collectors.joining(" of its "));
  }

  /** What not everybody writes who may write the rest, and who reads what became of records. */
  private static List<String> notes(SystemPlan system, EntityPlan entity) {
    var lines = new ArrayList<>(fields(entity));
    system.findHistory(entity).ifPresent(history -> lines.add(told(history)));
    if (!lines.isEmpty()) {
      lines.addFirst("");
    }
    return lines;
  }

  private static String told(HistoryPlan history) {
    var gone = history.findReader().map(role -> "`" + role + "` alone sees").orElse("nobody sees");
    return "- Whoever sees one sees its history; of what is deleted, "
        + gone
        + " it. Nobody changes it.";
  }

  private static List<String> fields(EntityPlan entity) {
    var lines = new ArrayList<String>();
    for (var column : entity.columns()) {
      if ((column.owner() || column.tenant()) && column.origin() instanceof Origin.Reference) {
        lines.add("- `" + column.name() + "` is filled by the service, and written by nobody.");
      }
      if (!column.writers().isEmpty()) {
        lines.add("- `" + column.name() + "` is written by " + who(column.writers()) + " alone.");
      }
    }
    return lines;
  }

  private static String who(List<AccessModel> writers) {
    return writers.stream()
        .map(
            writer ->
                switch (writer) {
                  case AccessModel.Anyone() -> "everybody";
                  case AccessModel.Authenticated() -> "whoever is signed in";
                  case AccessModel.Owner() -> "the owner";
                  case AccessModel.Person(var relations) -> "its " + lead(relations);
                  case AccessModel.Role(var role) -> "`" + role + "`";
                })
        .collect(Collectors.joining(" and "));
  }
}
