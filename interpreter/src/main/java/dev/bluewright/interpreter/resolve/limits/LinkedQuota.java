package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.ComparisonPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** "A reader may borrow five books": of the loans that tie a reader to books, so many at most. */
public final class LinkedQuota {
  /** States in which what was taken is given back, or was never taken. */
  private static final List<String> OVER =
      List.of(
          "returned",
          "cancelled",
          "canceled",
          "closed",
          "completed",
          "ended",
          "finished",
          "rejected",
          "declined",
          "withdrawn",
          "expired",
          "no-show",
          "lost");

  private LinkedQuota() {}

  static void limit(BoundFact.Quota fact, EntityDraft owner, EntityDraft many, Workspace work) {
    var links =
        work.entities().stream()
            .filter(each -> each != owner && each != many)
            .filter(each -> RelationPlacing.leadsTo(each, owner) || isLentTo(each, owner, work))
            .filter(each -> RelationPlacing.leadsTo(each, many))
            .toList();
    var most = QuotaPlacing.most(fact.most(), owner);
    if (links.size() != 1 || most.isEmpty()) {
      return;
    }
    var link = links.getFirst();
    var relation = RelationPlacing.toMany(owner, link, work);
    var count = "count(" + relation + condition(link) + ")";
    QuotaPlacing.check(fact, owner, link.noun(), count, most.get(), work);
    assume(owner, link, work);
  }

  /** A loan is whose it is who makes it, where people sign in. */
  private static boolean isLentTo(EntityDraft link, EntityDraft owner, Workspace work) {
    return work.isPerson(owner) && EndedPlacing.isLending(link.noun());
  }

  /** Counts those alone that still count, as the last words of what is counted. */
  static String condition(EntityDraft link) {
    return running(link).map(text -> ", " + text).orElse("");
  }

  /** Tells which are counted, where not all are. */
  static void assume(EntityDraft owner, EntityDraft link, Workspace work) {
    running(link)
        .ifPresent(
            text ->
                work.assume(
                    owner.name() + ".rules", "counts those with " + text, "the others are over"));
  }

  /** Which of the records still count. */
  public static Optional<String> running(EntityDraft link) {
    for (var field : link.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var over = values.stream().filter(OVER::contains).toList();
        if (!over.isEmpty()) {
          return over.stream()
              .map(value -> field.name() + " != '" + value + "'")
              .reduce((one, other) -> one + " && " + other);
        }
      }
      if (field.type() instanceof FieldType.Truth && OVER.contains(field.name())) {
        return Optional.of("!" + field.name());
      }
      if (field.optional() && isEnd(field.name()) && ComparisonPlacing.isMoment(field.type())) {
        return Optional.of(field.name() + " == null");
      }
    }
    return Optional.empty();
  }

  /** Whether a field of this name says when a record ended. */
  public static boolean isEnd(String name) {
    return name.matches("(?:returned|closed|ended|finished)(?:At|On|Date)|returnDate|dateReturned");
  }
}
