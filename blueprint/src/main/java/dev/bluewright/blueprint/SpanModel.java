package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A time of a record in which no other record of the same thing may fall. It begins with one field
 * and ends before the other: one may start when another ends.
 *
 * @param of the relations and fields that say for which thing; none for all records
 * @param from the field that holds the begin
 * @param to the field that holds the end
 * @param unless CEL over a record's own fields: records of which it holds do not count
 */
public record SpanModel(List<String> of, String from, String to, Optional<String> unless) {

  public SpanModel {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(unless, "unless");
    of = List.copyOf(of);
  }

  /** What must hold of each record beside: it ends after its begin. */
  public RuleModel.Check check() {
    return new RuleModel.Check(
        to + "After" + Character.toUpperCase(from.charAt(0)) + from.substring(1),
        to + " > " + from,
        to + " must be after " + from + ".",
        Optional.of(to));
  }

  /** Whether a rule says already what {@link #check} says. */
  private boolean isSaidBy(RuleModel rule) {
    var said = rule.expression().replaceAll("\\s", "");
    return rule instanceof RuleModel.Check
        && (said.equals(to + ">" + from) || said.equals(from + "<" + to));
  }

  /** The same blueprint with the checks that times of records stand for. */
  public static Blueprint complete(Blueprint blueprint) {
    return blueprint.withEntities(blueprint.entities().stream().map(SpanModel::complete).toList());
  }

  private static EntityModel complete(EntityModel entity) {
    var rules = new java.util.ArrayList<>(entity.rules());
    for (var span : entity.noOverlap()) {
      if (rules.stream().noneMatch(span::isSaidBy)) {
        rules.add(span.check());
      }
    }
    return entity.withRules(rules);
  }
}
