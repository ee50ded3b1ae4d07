package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.limits.LinkedQuota;
import dev.bluewright.interpreter.resolve.work.Counting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of many records are measured: "open tickets" are those whose status is open.
 *
 * @param words the words that tell which; none where all are
 * @param condition of a record that is measured; none where the words tell nothing known of it
 */
public record MeasuredState(List<String> words, Optional<String> condition) {
  private static final Set<String> ALL =
      Set.of(
          "total",
          "own",
          "related",
          "associated",
          "corresponding",
          "all",
          "existing",
          "registered");

  private static final Set<String> GOING = Set.of("active", "current", "ongoing", "open", "live");

  /** What the words before the noun of an entity say. */
  public static MeasuredState of(ValueFact.Measured fact, EntityDraft many) {
    return of(fact.of().many().orElse(many.noun()), many);
  }

  /** What the words of a noun before that of an entity say. */
  public static MeasuredState of(Noun noun, EntityDraft many) {
    var words = new ArrayList<String>();
    if (noun.narrows(many.noun())) {
      words.addAll(noun.words().subList(0, noun.words().size() - many.noun().words().size()));
      words.removeIf(ALL::contains);
    }
    var state = String.join("-", words);
    return new MeasuredState(
        List.copyOf(words), words.isEmpty() ? Optional.empty() : condition(state, many));
  }

  private static Optional<String> condition(String state, EntityDraft many) {
    for (var field : many.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var same =
            values.stream()
                .filter(value -> value.equals(state) || ActionPlacing.sameState(value, state))
                .findFirst();
        if (same.isPresent()) {
          return Optional.of(field.name() + " == '" + same.get() + "'");
        }
      }
    }
    return flag(state, many)
        .or(() -> withoutFlag(state, many))
        .or(() -> inTime(state, many))
        .or(() -> going(state, many));
  }

  /** "Upcoming visits", "past visits": those whose time is to come, or was. */
  private static Optional<String> inTime(String state, EntityDraft many) {
    return switch (state) {
      case "upcoming", "future" -> begins(many, " > ");
      case "past" -> begins(many, " < ");
      case String _ -> Optional.empty();
    };
  }

  private static Optional<String> begins(EntityDraft many, String operator) {
    return MomentFields.of(many, Noun.of("start"))
        .flatMap(when -> MomentFields.now(when).map(now -> when.name() + operator + now));
  }

  /** "Active bookings": those that were not cancelled, and nothing else ended. */
  private static Optional<String> going(String state, EntityDraft many) {
    if (!GOING.contains(state) || Counting.of(many).isEmpty()) {
      return Optional.empty();
    }
    return LinkedQuota.running(many).or(() -> Optional.of(String.join(" && ", Counting.of(many))));
  }

  private static Optional<String> flag(String state, EntityDraft many) {
    return many.field(Noun.said(state))
        .filter(field -> field.type() instanceof FieldType.Truth)
        .map(FieldModel::name)
        .or(
            () ->
                many.fields.values().stream()
                    .filter(field -> field.type() instanceof FieldType.Truth)
                    .map(FieldModel::name)
                    .filter(name -> ActionPlacing.sameState(name, state))
                    .findFirst());
  }

  /** "Unpaid" of what can be paid, "inactive" of what can be active. */
  private static Optional<String> withoutFlag(String state, EntityDraft many) {
    var positive = state.replaceFirst("^(?:un|in|non-|not-)", "");
    return positive.equals(state) || positive.isEmpty()
        ? Optional.empty()
        : flag(positive, many).map(name -> "!" + name);
  }

  /** Whether the words tell of something that no field holds. */
  public boolean isUnknown() {
    return !words.isEmpty() && condition.isEmpty();
  }

  /** The second argument of an aggregate. */
  public String argument() {
    return condition.map(text -> ", " + text).orElse("");
  }

  /** The noun with the words that tell which. */
  public Noun named(Noun noun) {
    var all = new ArrayList<>(words);
    all.addAll(noun.words());
    return new Noun(all);
  }
}
