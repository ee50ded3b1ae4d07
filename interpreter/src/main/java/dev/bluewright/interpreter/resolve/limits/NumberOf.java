package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many of something a record is for, where that is a value of it and no records are kept. */
final class NumberOf {
  private static final Set<String> PEOPLE =
      Set.of(
          "people", "person", "guest", "visitor", "participant", "passenger", "attendee", "head");
  private static final Set<String> GROUPS = Set.of("partySize", "groupSize", "headcount");

  private NumberOf() {}

  /** Keeps the value from being more than there may be. */
  static void limit(BoundFact.Quota fact, EntityDraft owner, Workspace work) {
    if (fact.most() instanceof Operand.Amount(var most)) {
      field(owner, fact.many())
          .ifPresent(
              field -> {
                owner.put(Limits.apply(new Limit.Greatest(most), field));
                work.placed(fact, List.of(owner.name() + "." + field.name()));
              });
    }
  }

  private static Optional<FieldModel> field(EntityDraft owner, Noun many) {
    var all =
        owner.fields.values().stream()
            .filter(QuotaPlacing::isGivenNumber)
            .filter(field -> counts(field.name(), many))
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static boolean counts(String field, Noun many) {
    return isNumberOf(field, many)
        || (PEOPLE.contains(many.text())
            && (GROUPS.contains(field)
                || PEOPLE.stream().map(Noun::of).anyMatch(each -> isNumberOf(field, each))));
  }

  private static boolean isNumberOf(String field, Noun many) {
    var plural = QuotaPlacing.plural(many);
    return field.equals(plural.camelCase())
        || field.equals(many.camelCase() + "Count")
        || field.equals("numberOf" + plural.pascalCase())
        || field.equals("numberOf" + many.pascalCase());
  }
}
