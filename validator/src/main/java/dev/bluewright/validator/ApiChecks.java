package dev.bluewright.validator;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an API prescribes is about parts that are there. */
final class ApiChecks implements Check {
  @Override
  public void check(Subject subject) {
    names(subject);
    embedded(subject);
    pages(subject);
    messages(subject);
    if (!subject.blueprint().api().equals(ApiModel.NONE)) {
      subject.blueprint().entities().forEach(entity -> clashes(subject, entity));
    }
  }

  private static void names(Subject subject) {
    var known = new ArrayList<String>();
    for (var entity : subject.blueprint().entities()) {
      JsonMembers.of(entity).forEach(member -> known.add(entity.name() + "." + member));
    }
    for (var field : subject.blueprint().api().fields().keySet()) {
      subject.requireKnown("api.fields." + field, field, known, "a field");
    }
  }

  private static void embedded(Subject subject) {
    var known = relations(subject.blueprint());
    for (var relation : subject.blueprint().api().embedded()) {
      subject.requireKnown("api.embedded", relation, known, "a relation that belongs to one");
    }
  }

  private static List<String> relations(Blueprint blueprint) {
    return blueprint.entities().stream()
        .flatMap(
            entity ->
                entity.relations().stream()
                    .filter(relation -> relation.kind() == Kind.BELONGS_TO)
                    .map(relation -> entity.name() + "." + relation.name()))
        .toList();
  }

  private static void messages(Subject subject) {
    var known = new ArrayList<>(ApiModel.ERRORS);
    for (var entity : subject.blueprint().entities()) {
      ApiModel.ERRORS.forEach(outcome -> known.add(entity.name() + "." + outcome));
      for (var field : entity.fields()) {
        known.add(entity.name() + "." + field.name());
        known.add(entity.name() + "." + field.name() + ".missing");
      }
    }
    for (var outcome : subject.blueprint().api().messages().keySet()) {
      subject.requireKnown(
          "api.messages." + outcome, outcome, known, "an outcome that is an error");
    }
  }

  private static void pages(Subject subject) {
    var api = subject.blueprint().api();
    if (api.pages().isPresent()) {
      return;
    }
    api.findFrame(ApiModel.Part.LIST).stream()
        .flatMap(frame -> slots(frame).stream())
        .filter(Set.of("page", "pages")::contains)
        .forEach(slot -> subject.report(Code.PAGE_SLOT, "api.list", slot));
  }

  static Set<String> slots(JsonFrame frame) {
    var slots = new TreeSet<String>();
    switch (frame) {
      case JsonFrame.Slot(var name) -> slots.add(name);
      case JsonFrame.Members(var members) ->
          members.values().forEach(member -> slots.addAll(slots(member)));
      case JsonFrame.Nothing(), JsonFrame.Text(_), JsonFrame.Amount(_), JsonFrame.Truth(_) -> {}
    }
    return slots;
  }

  private static void clashes(Subject subject, EntityModel entity) {
    var api = subject.blueprint().api();
    var first = new HashMap<String, String>();
    api.self().ifPresent(name -> first.put(name, "its own address"));
    for (var member : JsonMembers.of(entity)) {
      var name = api.jsonName(entity.name(), member);
      var other = first.putIfAbsent(name, member);
      if (other != null) {
        var path =
            api.fields().containsKey(entity.name() + "." + member)
                ? "api.fields." + entity.name() + "." + member
                : "entities." + entity.name();
        subject.report(Code.JSON_NAME_CLASH, path, other, member, entity.name(), name);
      }
    }
  }
}
