package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.evaluator.verdict.Demand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the requirements of a reading claim.
 *
 * <p>Thread safety: immutable.
 *
 * @param demands the requirements, in the order of the text
 * @param claims by key, in the order in which they are first claimed
 */
public record Claims(List<Demand> demands, Map<String, Claim> claims) {
  static final List<String> OPERATIONS =
      List.of("create", "read", "list", "update", "delete", "deleteAll");

  /** Keeps copies. */
  public Claims {
    demands = List.copyOf(demands);
    claims = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** The claims of a reading, whose requirements say what they are met by. */
  public static Claims of(Blueprint reading) {
    var demands = new ArrayList<Demand>();
    var all = new LinkedHashMap<String, Claim>();
    for (var requirement : reading.requirements()) {
      var claims = claims(reading, requirement);
      claims.forEach(claim -> all.putIfAbsent(claim.key(), claim));
      demands.add(demand(requirement, claims));
    }
    return new Claims(demands, all);
  }

  private static Demand demand(Requirement requirement, List<Claim> claims) {
    return new Demand(
        requirement.id(),
        requirement.text(),
        requirement.line(),
        claims.stream().map(Claim::key).distinct().toList(),
        unjudged(requirement, claims));
  }

  private static Optional<String> unjudged(Requirement requirement, List<Claim> claims) {
    var why = requirement.why().orElse("");
    return switch (requirement.status()) {
      case SET_ASIDE -> Optional.of(("It is not about what is seen over HTTP. " + why).strip());
      case OPTIONAL -> Optional.of(("The text calls it optional. " + why).strip());
      case UNSUPPORTED -> Optional.of(("The judge cannot try it. " + why).strip());
      case UNCLEAR -> Optional.of(("The judge did not understand it. " + why).strip());
      case MET -> unseen(claims);
    };
  }

  private static Optional<String> unseen(List<Claim> claims) {
    var seen = claims.stream().filter(each -> !(each instanceof Claim.Unseen)).findFirst();
    return seen.isPresent()
        ? Optional.empty()
        : Optional.of(
            claims.stream()
                .map(each -> each instanceof Claim.Unseen(_, var why) ? why : "")
                .findFirst()
                .orElse("Nothing of it can be seen over HTTP."));
  }

  private static List<Claim> claims(Blueprint reading, Requirement requirement) {
    var all = new ArrayList<Claim>();
    for (var met : requirement.met()) {
      all.addAll(claims(reading, requirement, met));
    }
    return all;
  }

  private static List<Claim> claims(Blueprint reading, Requirement requirement, String met) {
    var dot = met.indexOf('.');
    var first = dot < 0 ? met : met.substring(0, dot);
    var rest = dot < 0 ? "" : met.substring(dot + 1);
    var entity = reading.findEntity(first);
    if (entity.isEmpty()) {
      return List.of(beside(requirement.text(), met, first, rest));
    }
    return switch (rest) {
      case "access" -> AccessClaims.of(reading, requirement, entity.get());
      case "list" -> ListClaims.of(reading, requirement.text(), met, entity.get());
      default -> ofEntity(requirement.text(), met, entity.get(), rest);
    };
  }

  private static Claim beside(String text, String met, String first, String rest) {
    return switch (first) {
      case "accounts" -> ofAccounts(text, met, rest);
      case "api" -> new Claim.OfApi(met, rest);
      case "system" -> new Claim.Unseen(met, "The system's " + rest + " cannot be seen over HTTP.");
      default -> new Claim.Unseen(met, met + " cannot be seen over HTTP.");
    };
  }

  private static Claim ofAccounts(String text, String met, String rest) {
    if (rest.equals("password") && text.matches("(?is).*\\b(change|update|new)\\b.*")) {
      return new Claim.OfAccounts(met + " change", "password change");
    }
    return rest.equals("logout") && text.matches("(?is).*\\b(everywhere|all|every)\\b.*")
        ? new Claim.OfAccounts(met + " everywhere", "logout everywhere")
        : new Claim.OfAccounts(met, rest);
  }

  private static List<Claim> ofEntity(String text, String met, EntityModel entity, String rest) {
    var field = entity.findField(rest);
    if (field.isPresent()) {
      return ofField(text, met, entity, field.get());
    }
    return List.of(
        OPERATIONS.contains(rest)
            ? new Claim.OfOperation(met, entity, rest)
            : ofPart(met, entity, rest));
  }

  private static Claim ofPart(String met, EntityModel entity, String rest) {
    var relation = entity.findRelation(rest);
    if (relation.isPresent()) {
      return new Claim.OfRelation(met, entity, relation.get());
    }
    var action = entity.findAction(rest);
    if (action.isPresent()) {
      return new Claim.OfAction(met, entity, action.get());
    }
    var rule =
        entity.rules().stream().filter(each -> rest.equals("rules." + each.name())).findFirst();
    if (rule.isPresent()) {
      return new Claim.OfRule(met, entity, rule.get());
    }
    var report =
        entity.reports().stream().filter(each -> rest.equals("reports." + each.name())).findFirst();
    if (report.isPresent()) {
      return new Claim.OfReport(met, entity, report.get());
    }
    var effect = entity.effects().stream().filter(each -> rest.equals(each.place())).findFirst();
    return effect.isPresent()
        ? new Claim.OfEffect(met, entity, effect.get())
        : ofFeature(met, entity, rest);
  }

  private static Claim ofFeature(String met, EntityModel entity, String rest) {
    if (rest.startsWith("access.")) {
      return new Claim.OfAccess(met, entity, List.of(rest.substring("access.".length())));
    }
    return switch (rest) {
      case "", "id" -> new Claim.OfEntity(met, entity);
      case "unique" -> new Claim.OfUnique(met, entity);
      case "noOverlap" -> new Claim.OfOverlap(met, entity);
      case "history" -> new Claim.OfHistory(met, entity);
      case "seed" -> new Claim.OfSeed(met, entity);
      default -> new Claim.Unseen(met, "The judge has no scenario for " + met + ".");
    };
  }

  private static List<Claim> ofField(
      String text, String met, EntityModel entity, FieldModel field) {
    var all = new ArrayList<Claim>();
    all.add(new Claim.OfField(met, entity, field, Claim.Use.KEPT));
    for (var use : Uses.of(text, field)) {
      all.add(new Claim.OfField(met + use.suffix(), entity, field, use));
    }
    return all;
  }
}
