package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a sentence claims of who may do what: the operations and the roles that it names. Stateless.
 */
final class AccessClaims {
  private AccessClaims() {}

  static List<Claim> of(Blueprint reading, Requirement requirement, EntityModel entity) {
    var operations = operations(requirement, entity);
    var key = entity.name() + ".access " + String.join(" ", operations);
    var all = new ArrayList<Claim>();
    all.add(new Claim.OfAccess(key, entity, operations));
    for (var role : roles(reading, requirement.text())) {
      var granted = operations.stream().filter(each -> isGranted(entity, each, role)).toList();
      if (!granted.isEmpty()) {
        all.add(new Claim.OfRole(key + " as " + role, entity, granted, role));
      }
    }
    return all;
  }

  /** Those that the sentence is met by; all where it names none. */
  private static List<String> operations(Requirement requirement, EntityModel entity) {
    var named =
        requirement.met().stream()
            .filter(met -> met.startsWith(entity.name() + "."))
            .map(met -> met.substring(entity.name().length() + 1))
            .filter(name -> isOperation(entity, name))
            .map(name -> name.equals("list") ? AccessModel.READ : name)
            .distinct()
            .toList();
    return named.isEmpty()
        ? Stream.concat(
                AccessModel.OPERATIONS.stream(), entity.actions().stream().map(each -> each.name()))
            .toList()
        : named;
  }

  private static boolean isOperation(EntityModel entity, String name) {
    return AccessModel.OPERATIONS.contains(name)
        || name.equals("list")
        || entity.findAction(name).isPresent();
  }

  private static boolean isGranted(EntityModel entity, String operation, String role) {
    return World.roles(World.allowed(entity, operation)).contains(role);
  }

  private static List<String> roles(Blueprint reading, String text) {
    var words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
    return reading.accounts().stream()
        .flatMap(
            accounts ->
                accounts.role().stream().flatMap(role -> values(reading, accounts.of(), role)))
        .filter(role -> isNamed(words, role))
        .toList();
  }

  private static Stream<String> values(Blueprint reading, String people, String role) {
    return reading.findEntity(people).stream()
        .flatMap(entity -> entity.findField(role).stream())
        .flatMap(
            field ->
                field.type() instanceof FieldType.Enumeration(var words)
                    ? words.stream()
                    : Stream.empty());
  }

  private static boolean isNamed(String words, String role) {
    var said = Names.snake(role).replaceAll("[_-]", " ").toLowerCase(Locale.ROOT);
    return Stream.of(said, Names.plural(said), said + "istrator", said + "istrators")
        .anyMatch(each -> words.contains(" " + each + " "));
  }
}
