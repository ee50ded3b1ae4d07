package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers that grow by one each time that a record is looked at. */
public final class TimesUsedPlacing {
  private static final Pattern NAMES =
      Pattern.compile("(visit|click|access|view|hit|redirect|use|open|read)(e?s)?(Count|Counter)?");

  private TimesUsedPlacing() {}

  /** Gives the record a number that nobody gives, where it has none. */
  public static void count(ValueFact.TimesUsed fact, Workspace work) {
    work.find(fact.of())
        .ifPresent(
            entity -> {
              var name = known(entity).orElseGet(() -> Noun.of(fact.deed(), "count").camelCase());
              if (!entity.relations.containsKey(name)) {
                entity.put(
                    FieldModel.defaulted(name, new FieldType.Whole(), "0")
                        .withSource(new FieldSource.Withheld()));
                work.placed(fact, List.of(entity.name() + "." + name));
              }
            });
  }

  /** What statistics of one record show is the record, with its numbers. */
  public static void show(ValueFact.StatisticsOf fact, Workspace work) {
    var of =
        fact.of().isPresent()
            ? work.find(fact.of().get())
            : work.entities().stream().filter(each -> known(each).isPresent()).findFirst();
    of.ifPresent(
        entity ->
            known(entity)
                .ifPresent(
                    name ->
                        work.placed(
                            fact, List.of(entity.name() + ".read", entity.name() + "." + name))));
  }

  private static Optional<String> known(EntityDraft entity) {
    return counter(entity.fields.values().stream());
  }

  /** The number among some fields that tells how often a record is looked at. */
  public static Optional<String> counter(Stream<FieldModel> fields) {
    return fields
        .filter(field -> field.type() instanceof FieldType.Whole && isMoved(field))
        .map(FieldModel::name)
        .filter(name -> NAMES.matcher(name).matches())
        .findFirst();
  }

  private static boolean isMoved(FieldModel field) {
    return field.isGiven() || field.source() instanceof FieldSource.Withheld;
  }
}
