package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.PresentDefault;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** "A net may be kept for at most 14 days": its loan is due so many days after it was made. */
public final class DuePlacing {
  private static final String DUE = "dueDate";
  private static final int HOURS_OF_DAY = 24;

  private DuePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void due(DeedFact.Due fact, Workspace work) {
    lending(fact.lent(), work)
        .filter(loan -> !isEndChosen(loan))
        .ifPresent(
            loan -> {
              var day = day(fact.days());
              loan.put(day);
              prolong(loan, fact.days());
              work.assume(
                  loan.name() + "." + DUE,
                  "written by nobody",
                  "the text says how long it may be kept");
              work.placed(fact, List.of(loan.name() + "." + DUE));
            });
  }

  private static FieldModel day(int days) {
    return new FieldModel(
            DUE,
            new FieldType.Date(),
            false,
            Optional.of(PresentDefault.daysLater(days)),
            FieldRules.NONE)
        .withSource(new FieldSource.Withheld());
  }

  /** The only record of who has what of these. */
  private static Optional<EntityDraft> lending(Noun lent, Workspace work) {
    var thing = work.find(lent);
    var loans =
        work.entities().stream()
            .filter(each -> EndedPlacing.isLending(each.noun()))
            .filter(
                each ->
                    thing
                        .filter(one -> one == each || RelationPlacing.leadsTo(each, one))
                        .isPresent())
            .toList();
    return loans.size() == 1 ? Optional.of(loans.getFirst()) : Optional.empty();
  }

  /** Whether whoever takes something says until when. */
  private static boolean isEndChosen(EntityDraft loan) {
    return MomentFields.of(loan, Noun.of("end"))
        .filter(end -> !end.optional() && !end.name().equals(DUE))
        .isPresent();
  }

  /** To renew what is lent is to have it as long again. */
  private static void prolong(EntityDraft loan, int days) {
    loan.actions.computeIfPresent("renew", (_, renew) -> prolonged(renew, days));
  }

  private static ActionModel prolonged(ActionModel renew, int days) {
    var set = new LinkedHashMap<>(renew.set());
    set.put(DUE, "%s + duration('%dh')".formatted(DUE, days * HOURS_OF_DAY));
    return new ActionModel(renew.name(), renew.takes(), renew.from(), renew.guard(), set);
  }
}
