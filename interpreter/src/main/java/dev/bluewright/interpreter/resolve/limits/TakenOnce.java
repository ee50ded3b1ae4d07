package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * "A seat cannot be booked twice for a show": what one record holds without an end, and another may
 * have once the first was cancelled.
 */
public final class TakenOnce {
  private static final String SINCE = "heldSince";
  private static final String UNTIL = "heldUntil";

  private TakenOnce() {}

  /** Keeps a second record away while one counts that holds the same of all members. */
  public static String keep(
      EntityDraft entity, List<String> members, String uncounted, Workspace work) {
    entity.put(moment(SINCE, false, Optional.of(Limit.Default.PRESENT)));
    entity.put(moment(UNTIL, true, Optional.empty()));
    entity.noOverlap.add(new SpanModel(members, SINCE, UNTIL, Optional.of(uncounted)));
    List.of(SINCE, UNTIL)
        .forEach(
            name ->
                work.assume(
                    entity.name() + "." + name,
                    "datetime, written by nobody",
                    "what no two may hold at once is held for a time"));
    work.assume(
        entity.name() + ".noOverlap",
        "from when it is made, without end, unless " + uncounted,
        "such a record holds nothing any more");
    return entity.name() + ".noOverlap";
  }

  private static FieldModel moment(String name, boolean optional, Optional<String> begins) {
    return new FieldModel(name, new FieldType.DateTime(), optional, begins, FieldRules.NONE)
        .withSource(new FieldSource.Withheld());
  }
}
