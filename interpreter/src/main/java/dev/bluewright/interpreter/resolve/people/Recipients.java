package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What people send to each other leads to who receives it. */
final class Recipients {
  private static final String NAME = "recipient";
  private static final List<String> FIELDS = List.of(NAME, "receiver");
  private static final Pattern TO_OTHERS =
      Pattern.compile(
          "\\b(?:send|sends|sending|sent|write|writes|forward|forwards|give|gives|transfer|transfers)\\b"
              + ".* to (?:(?:an?|the|one|any|their|each|all|of) )*(?:other|another|fellow|different|friends?|connections?|contacts?|buddies)\\b");
  private static final Pattern SENT = Pattern.compile("\\b(?:send|sends|sending|sent|received)\\b");

  private final EntityDraft person;
  private final Workspace work;
  private final Set<EntityDraft> sent = new HashSet<>();

  private Recipients(EntityDraft person, Workspace work) {
    this.person = person;
    this.work = work;
  }

  static void find(List<Heard> heard, EntityDraft person, Workspace work) {
    var recipients = new Recipients(person, work);
    heard.forEach(recipients::read);
    recipients.sent.forEach(recipients::ofField);
  }

  private void read(Heard each) {
    var line = each.statement().wording().line();
    if (SENT.matcher(line).find()) {
      each.facts().forEach(this::isSent);
    }
    if (TO_OTHERS.matcher(line).find()) {
      each.facts().stream()
          .filter(Fact.RelationOf.class::isInstance)
          .flatMap(fact -> work.places().getOrDefault(fact, List.of()).stream())
          .toList()
          .forEach(this::ofRelation);
    }
  }

  private void isSent(Fact fact) {
    switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> work.find(noun).ifPresent(sent::add);
      case AccessFact.Own(var noun, _, _) -> work.find(noun).ifPresent(sent::add);
      case Fact _ -> {}
    }
  }

  /** "Send messages to other users": those are not who sends them. */
  private void ofRelation(String place) {
    var dot = place.indexOf('.');
    var entity = work.named(place.substring(0, Math.max(dot, 0)));
    var name = place.substring(dot + 1);
    if (entity.isEmpty() || entity.get().relations.containsKey(NAME) || FIELDS.contains(name)) {
      return;
    }
    var relation = entity.get().relations.get(name);
    if (relation != null
        && relation.kind() == Kind.BELONGS_TO
        && relation.target().equals(person.name())) {
      var known = called(entity.get());
      entity.get().relations.remove(name);
      entity.get().fields.remove(known);
      entity.get().relations.remove(known);
      relate(entity.get(), known);
      work.moved(place, entity.get().name() + "." + known);
    }
  }

  /** As the text calls whoever receives it, where it does. */
  private static String called(EntityDraft entity) {
    return FIELDS.stream()
        .filter(each -> entity.relations.containsKey(each) || entity.fields.containsKey(each))
        .findFirst()
        .orElse(NAME);
  }

  /** "A message has a sender and a recipient", where people send it. */
  private void ofField(EntityDraft entity) {
    for (var name : FIELDS) {
      var field = entity.fields.get(name);
      if (field != null && isName(field)) {
        entity.fields.remove(name);
        relate(entity, name);
        work.moved(entity.name() + "." + name, entity.name() + "." + name);
      }
    }
  }

  private static boolean isName(FieldModel field) {
    return field.type() instanceof FieldType.Text || field.type() instanceof FieldType.LongText;
  }

  private void relate(EntityDraft entity, String name) {
    entity.relations.putIfAbsent(
        name, RelationModel.belongsTo(name, person.name()).withOnDelete(OnDelete.CASCADE));
    work.assume(entity.name() + "." + name, "one of those who sign in", "people send it to them");
  }
}
