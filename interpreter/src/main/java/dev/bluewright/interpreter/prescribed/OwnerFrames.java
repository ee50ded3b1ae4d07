package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription.Within;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers that show the record that those of the call belong to, and them within it. */
final class OwnerFrames {
  private final ApiDraft draft;
  private final Function<Noun, Optional<String>> names;
  private final List<Heard> heard = new ArrayList<>();

  /** What was heard of such an answer, and of which call. */
  private record Heard(Fact fact, Within said, Call call) {}

  /** The relation through which the path of a call leads. */
  private record Led(Call call, RelationModel relation, EntityModel owner) {}

  OwnerFrames(ApiDraft draft, Function<Noun, Optional<String>> names) {
    this.draft = draft;
    this.names = names;
  }

  void hear(Fact fact, Within said, Scope scope) {
    scope
        .call()
        .filter(_ -> !scope.isSpoken())
        .filter(call -> names.apply(said.of()).equals(Optional.of(call.entity())))
        .ifPresent(call -> heard.add(new Heard(fact, said, call)));
  }

  /** Gives each its place, once it is known how members are written. */
  void place() {
    for (var each : heard) {
      led(each)
          .flatMap(led -> shown(each.said(), led))
          .ifPresent(at -> draft.placed(each.fact(), at));
    }
  }

  private Optional<Led> led(Heard each) {
    var entity = draft.entity(each.call().entity());
    return names
        .apply(each.said().owner())
        .flatMap(draft::find)
        .flatMap(
            owner ->
                entity.relations().stream()
                    .filter(relation -> relation.kind() == RelationModel.Kind.BELONGS_TO)
                    .filter(relation -> relation.target().equals(owner.name()))
                    .findFirst()
                    .map(relation -> new Led(each.call(), relation, owner)));
  }

  /** The route with what is said put into its answer; none where it leads through nothing. */
  private Optional<List<String>> shown(Within said, Led led) {
    var route = route(led);
    var form = route.answer().isPresent() ? within(route.answer().get()) : beginning(led);
    if (form.isEmpty() || !fits(said, led.call())) {
      return Optional.empty();
    }
    var members = new LinkedHashMap<>(form.get());
    var more = more(said, led);
    if (more.keySet().stream().anyMatch(members::containsKey)) {
      return Optional.empty();
    }
    members.putAll(more);
    draft.reroute(route.answering(route.status(), Optional.of(new JsonFrame.Members(members))));
    if (said.member().isPresent() && !said.counted()) {
      draft.showMany(led.call().entity());
    }
    return Optional.of(List.of("api.routes." + route.method() + " " + route.path()));
  }

  /** Many stand in a member; one that was made stands beside what its owner holds. */
  private static boolean fits(Within said, Call call) {
    return call.operation().equals(said.member().isPresent() ? "list" : "create");
  }

  private RouteModel route(Led led) {
    var variable = "{" + led.relation().name() + "Id}";
    var route = draft.routed(led.call());
    if (route.path().contains(variable)) {
      return route;
    }
    var path =
        Stream.of(Names.path(led.owner()), variable, Names.path(draft.entity(led.call().entity())))
            .reduce(draft.base.orElse(""), (before, part) -> before + "/" + part);
    return draft.routed(
        led.call()
            .at(RouteModel.of(route.method(), path, led.call().entity(), led.call().operation())));
  }

  /** An answer that already shows values of the owner. */
  private static Optional<Map<String, JsonFrame>> within(JsonFrame answer) {
    return answer instanceof JsonFrame.Members(var members)
            && members.values().stream().anyMatch(OwnerFrames::isOfOwner)
        ? Optional.of(members)
        : Optional.empty();
  }

  private static boolean isOfOwner(JsonFrame frame) {
    return frame instanceof JsonFrame.Slot(var name) && name.contains(".");
  }

  private Optional<Map<String, JsonFrame>> beginning(Led led) {
    var members = new LinkedHashMap<String, JsonFrame>();
    shownOf(led.owner())
        .forEach(
            field ->
                members.put(
                    written(led.owner(), field),
                    new JsonFrame.Slot(led.relation().name() + "." + field)));
    return Optional.of(members);
  }

  private Map<String, JsonFrame> more(Within said, Led led) {
    if (said.member().isPresent()) {
      return Map.of(said.member().get(), new JsonFrame.Slot(said.counted() ? "total" : "items"));
    }
    var entity = draft.entity(led.call().entity());
    var members = new LinkedHashMap<String, JsonFrame>();
    shownOf(entity)
        .filter(field -> !field.equals("id"))
        .forEach(field -> members.put(written(entity, field), new JsonFrame.Slot(field)));
    return members;
  }

  private static Stream<String> shownOf(EntityModel entity) {
    return Stream.concat(
        Stream.of("id"),
        entity.fields().stream().filter(field -> !field.isFile()).map(FieldModel::name));
  }

  private String written(EntityModel entity, String field) {
    return draft.api().jsonName(entity.name(), field);
  }
}
