package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists of those whose moment is to come or has passed: every list can be asked for by it. */
final class PickedTime {
  private static final List<String> DONE =
      List.of(
          "done", "completed", "complete", "finished", "returned", "paid", "closed", "delivered");

  private PickedTime() {}

  static void pick(Fact.Picked fact, EntityDraft entity, Workspace work) {
    switch (fact.state()) {
      case "latest", "newest", "recent", "most recent", "history" ->
          found(fact, entity, "createdAt", "?sort=-createdAt", List.of(), work);
      case "upcoming", "future" -> by(fact, entity, "start", "[gt]=", "now", "", work);
      case "past", "previous" -> by(fact, entity, "start", "[lt]=", "now", "", work);
      case "overdue" -> by(fact, entity, "due", "[lt]=", "now", open(entity), work);
      case "expired" -> by(fact, entity, "end", "[lt]=", "now", "", work);
      case "ongoing" -> ongoing(fact, entity, work);
      case "available", "active", "archived", "featured" -> PickedState.pick(fact, entity, work);
      case "open" -> PickedState.open(fact, entity, work);
      case String undone when undone.startsWith("un") -> PickedState.undone(fact, entity, work);
      case String words -> within(fact, entity, words, work);
    }
  }

  private static Optional<FieldModel> moment(EntityDraft entity, String name) {
    return MomentFields.of(entity, Noun.of(name));
  }

  private static void by(
      Fact.Picked fact,
      EntityDraft entity,
      String moment,
      String operator,
      String word,
      String more,
      Workspace work) {
    moment(entity, moment)
        .or(() -> ofWhole(entity, moment, work))
        .or(() -> Optional.of(moment).filter("start"::equals).flatMap(_ -> start(entity, work)))
        .ifPresent(
            field -> {
              var day = field.type() instanceof FieldType.Date && word.equals("now");
              var filter = "?" + field.name() + operator + (day ? "today" : word) + more;
              found(fact, entity, field.name(), filter, List.of(field.name()), work);
            });
  }

  /** "Upcoming bookings" of classes that have a start time: the moment of what they belong to. */
  private static Optional<FieldModel> ofWhole(EntityDraft entity, String moment, Workspace work) {
    var moments =
        entity
            .toOne()
            .filter(relation -> !relation.optional())
            .flatMap(relation -> ofWhole(relation, moment, work))
            .toList();
    if (moments.size() != 1) {
      return Optional.empty();
    }
    var field = moments.getFirst();
    entity.put(field);
    return Optional.of(field);
  }

  private static Stream<FieldModel> ofWhole(RelationModel to, String moment, Workspace work) {
    return work.named(to.target()).filter(whole -> !work.isPerson(whole)).stream()
        .flatMap(whole -> moment(whole, moment).stream())
        .filter(field -> !field.optional() && field.isGiven())
        .map(
            field ->
                FieldModel.required(field.name(), field.type())
                    .withSource(new FieldSource.Computed(to.name() + "." + field.name())));
  }

  /** What is attended has a beginning, though the text tells none. */
  private static Optional<FieldModel> start(EntityDraft entity, Workspace work) {
    if (!work.lexicon().events().isAttended(entity.noun().head())) {
      return Optional.empty();
    }
    var field = FieldModel.required("startsAt", new FieldType.DateTime());
    entity.put(field);
    work.assume(
        entity.name() + ".startsAt",
        "datetime",
        "the text speaks of when they are and names no value");
    return Optional.of(field);
  }

  /** Not done, where a value tells that. */
  private static String open(EntityDraft entity) {
    for (var field : entity.fields.values()) {
      if (field.type() instanceof FieldType.Truth && DONE.contains(field.name())) {
        return "&" + field.name() + "=false";
      }
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var done = values.stream().filter(DONE::contains).findFirst();
        if (done.isPresent()) {
          return "&" + field.name() + "[ne]=" + done.get();
        }
      }
    }
    return "";
  }

  private static void ongoing(Fact.Picked fact, EntityDraft entity, Workspace work) {
    var start = moment(entity, "start");
    var end = moment(entity, "end");
    if (start.isPresent() && end.isPresent() && !start.equals(end)) {
      var filter = "?%s[lte]=now&%s[gte]=now".formatted(start.get().name(), end.get().name());
      var names = List.of(start.get().name(), end.get().name());
      found(fact, entity, start.get().name(), filter, names, work);
    }
  }

  /** "Due this week": the words for spans of time that every list knows. */
  private static void within(Fact.Picked fact, EntityDraft entity, String words, Workspace work) {
    var name = words.startsWith("due") ? "due" : words.startsWith("ending") ? "end" : "start";
    span(words).ifPresent(span -> by(fact, entity, name, "=", span, "", work));
  }

  private static Optional<String> span(String words) {
    var last = words.replaceAll("^.* (?=today$|tomorrow$)", "");
    if (last.equals("today") || last.equals("tomorrow")) {
      return Optional.of(last);
    }
    var next = words.replaceAll("^.* (?:within|in) the next ", "");
    if (!next.equals(words)) {
      return Optional.of(next)
          .filter(each -> each.matches("\\d+ (?:days|weeks)"))
          .map(each -> "next" + each.replace(" ", ""));
    }
    var at = Math.max(words.lastIndexOf("this "), words.lastIndexOf("next "));
    return Optional.of(words.substring(Math.max(at, 0)))
        .filter(each -> each.matches("(?:this|next) (?:week|month|year)"))
        .map(each -> Noun.said(each).camelCase());
  }

  private static void found(
      Fact.Picked fact,
      EntityDraft entity,
      String about,
      String filter,
      List<String> fields,
      Workspace work) {
    work.assume(entity.name() + "." + about, filter, "\"" + fact.state() + "\" is asked for so");
    var list = entity.name() + ".list";
    var held = fields.stream().map(field -> entity.name() + "." + field);
    work.placed(fact, Stream.concat(Stream.of(list), held).toList());
  }
}
