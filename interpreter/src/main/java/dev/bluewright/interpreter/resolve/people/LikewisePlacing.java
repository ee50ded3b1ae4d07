package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;

/** "Members can do all that guests can": whoever may what others may, wherever that is told. */
final class LikewisePlacing {
  private final AccessFact.Likewise fact;
  private final Persons persons;
  private final Workspace work;

  private LikewisePlacing(AccessFact.Likewise fact, Persons persons, Workspace work) {
    this.fact = fact;
    this.persons = persons;
    this.work = work;
  }

  static void place(List<Heard> heard, Persons persons, Workspace work) {
    heard.stream()
        .flatMap(each -> each.all(AccessFact.Likewise.class))
        .forEach(fact -> new LikewisePlacing(fact, persons, work).place());
  }

  private void place() {
    if (!isKnown(fact.who()) || !isKnown(fact.others())) {
      return;
    }
    var places = new ArrayList<String>();
    for (var entity : work.entities()) {
      for (var operation : List.copyOf(entity.access.keySet())) {
        if (let(entity, operation)) {
          places.add(entity.name() + ".access");
        }
      }
    }
    if (!places.isEmpty()) {
      work.placed(fact, places.stream().distinct().toList());
    }
  }

  /** Whether the text tells what they do. */
  private boolean isKnown(Who who) {
    return who.kind() != Who.Kind.SOMEONE
        || persons.roles().contains(who.noun())
        || persons.isUsual(who.noun());
  }

  /** Lets them do it where the others may; whether the others may. */
  private boolean let(EntityDraft entity, String operation) {
    var given = entity.access.getOrDefault(operation, List.of());
    var others = persons.grant(fact.others(), operation);
    if (!given.contains(others)) {
      return false;
    }
    var who = persons.grant(fact.who(), operation);
    var isOpen =
        given.contains(new AccessModel.Anyone()) || given.contains(new AccessModel.Authenticated());
    if (!isOpen && !given.contains(who)) {
      var more = new ArrayList<>(given);
      more.add(who);
      entity.access.put(operation, List.copyOf(more));
    }
    return true;
  }
}
