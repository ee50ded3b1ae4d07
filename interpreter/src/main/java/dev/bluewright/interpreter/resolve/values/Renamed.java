package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** "Members can rename a folder": what is renamed has a name. */
public final class Renamed {
  private static final List<String> NAMES = List.of("name", "title", "label", "subject");

  private Renamed() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(List<Heard> heard, Workspace work) {
    heard.stream()
        .flatMap(Renamed::renames)
        .flatMap(deed -> work.find(deed.noun()).stream())
        .distinct()
        .filter(entity -> NAMES.stream().noneMatch(name -> isOf(entity, name)))
        .forEach(entity -> name(entity, work));
  }

  private static Stream<Fact.OperationOn> renames(Heard heard) {
    return heard
        .all(Fact.OperationOn.class)
        .filter(deed -> deed.operation() == Operation.UPDATE)
        .filter(
            deed ->
                heard.statement().clauses().stream()
                    .anyMatch(
                        clause -> clause.has("rename") && clause.span().overlaps(deed.span())));
  }

  /** Whether it has such a name, be it "group name" of a group. */
  private static boolean isOf(EntityDraft entity, String name) {
    return entity.fields.keySet().stream().anyMatch(field -> field.matches("(?i).*" + name));
  }

  private static void name(EntityDraft entity, Workspace work) {
    entity.put(FieldModel.required("name", new FieldType.Text(200)));
    work.assume(entity.name() + ".name", "string(200)", "it can be renamed");
  }
}
