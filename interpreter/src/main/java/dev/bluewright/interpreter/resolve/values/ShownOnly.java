package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Values that samples of answers alone show: beside others that the text tells, nothing says that
 * whoever makes a record gives them.
 */
public final class ShownOnly {
  private final Workspace work;
  private final Set<String> shown = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  private ShownOnly(Workspace work) {
    this.work = work;
  }

  /** Lets records be made without them. */
  public static void settle(List<Heard> heard, Workspace work) {
    var only = new ShownOnly(work);
    heard.forEach(only::read);
    work.entities().forEach(only::settle);
  }

  private void read(Heard heard) {
    var places = isAnswer(heard) ? shown : told;
    heard.facts().stream()
        .filter(fact -> isAnswer(heard) || tellsOfGiving(fact, heard))
        .forEach(fact -> places.addAll(work.places().getOrDefault(fact, List.of())));
  }

  /** That a code is unique, or made in a way that is not built, is not that somebody gives it. */
  private static boolean tellsOfGiving(Fact fact, Heard heard) {
    return !heard.has(Fact.Unsupported.class)
        && !(fact instanceof Fact.LimitOf(_, _, Limit.Unique _, _));
  }

  private static boolean isAnswer(Heard heard) {
    return heard.statement().passage().kind() == Passage.Kind.CODE
        && heard.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.Prescribed(var what, _)
                        && what instanceof Prescription.Sample sample
                        && !sample.request());
  }

  private void settle(EntityDraft entity) {
    var given = entity.fields.values().stream().filter(FieldModel::isGiven).toList();
    if (given.stream().noneMatch(field -> told.contains(place(entity, field)))) {
      return;
    }
    given.stream()
        .filter(field -> shown.contains(place(entity, field)))
        .filter(field -> !told.contains(place(entity, field)))
        .filter(field -> !field.optional() && field.defaultValue().isEmpty())
        .forEach(field -> free(entity, field));
  }

  private void free(EntityDraft entity, FieldModel field) {
    entity.put(Limits.optional(field, true));
    work.assume(place(entity, field), "optional", "only samples of answers show it");
  }

  private static String place(EntityDraft entity, FieldModel field) {
    return entity.name() + "." + field.name();
  }
}
