package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How old something is, where the day is kept on which it came to be. */
final class Ages {
  private static final Noun AGE = Noun.of("age");
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?i)(?:birth|born|build|built|construct|manufactur|made|production|produced|laid)");

  /** Of every two days the later has the greater number: months have 31 days, years 12 months. */
  private static final String NUMBER =
      "%1$s.getFullYear() * 372 + %1$s.getMonth() * 31 + %1$s.getDate()";

  private Ages() {}

  /** Whether a comparison is about an age that no value holds. */
  static boolean isOf(ValueFact.Compared fact, EntityDraft entity) {
    return fact.field().equals(AGE)
        && fact.to() instanceof Operand.Amount
        && entity.field(AGE).isEmpty()
        && day(entity).isPresent();
  }

  static void limit(ValueFact.Compared fact, EntityDraft entity, Workspace work) {
    if (fact.to() instanceof Operand.Amount(var years)) {
      day(entity).ifPresent(day -> limit(fact, entity, day, years, work));
    }
  }

  private static void limit(
      ValueFact.Compared fact,
      EntityDraft entity,
      FieldModel day,
      BigDecimal years,
      Workspace work) {
    var most = fact.comparison() == Comparison.AT_MOST;
    if (!most && fact.comparison() != Comparison.AT_LEAST) {
      return;
    }
    var name = "age" + (most ? "AtMost" : "AtLeast") + years.toPlainString();
    var expression =
        "%s %s %s + %s * 372"
            .formatted(
                NUMBER.formatted("today()"),
                fact.comparison().operator(),
                NUMBER.formatted(day.name()),
                years.toPlainString());
    var message =
        "By its %s, %s is at %s %s years old."
            .formatted(
                day.name(),
                withArticle(entity.noun()),
                most ? "most" : "least",
                years.toPlainString());
    entity.rules.put(name, new RuleModel.Check(name, expression, message, Optional.of(day.name())));
    work.placed(fact, List.of(entity.name() + ".rules." + name));
  }

  private static String withArticle(Noun noun) {
    return (noun.text().matches("(?!us|uni)[aeiou].*") ? "an " : "a ") + noun.text();
  }

  /** The only day that tells when it came to be. */
  private static Optional<FieldModel> day(EntityDraft entity) {
    var days =
        entity.fields.values().stream()
            .filter(field -> field.isGiven() && field.type() instanceof FieldType.Date)
            .filter(field -> BEGUN.matcher(field.name()).find())
            .toList();
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }
}
