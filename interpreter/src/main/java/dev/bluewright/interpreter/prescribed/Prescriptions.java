package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes one thing that a text prescribes into the draft; names the parts that it led to. */
record Prescriptions(
    ApiDraft draft, Bodies bodies, Outcomes outcomes, Function<Noun, Optional<String>> names) {
  List<String> read(Prescription what, Scope scope) {
    return switch (what) {
      case Prescription.StatusOf status ->
          scope.astray() ? List.of() : outcomes.read(status, scope);
      case Prescription.Sample sample -> bodies.read(sample, scope);
      case Prescription.OwnAddress(var member) -> {
        draft.self = Optional.of(member);
        yield List.of("api.self");
      }
      case Prescription.Origins(var sites) -> {
        draft.origins.clear();
        draft.origins.addAll(sites);
        yield List.of("api.origins");
      }
      case Prescription.Names(var style) -> {
        draft.names = Optional.of(style);
        yield List.of("api.names");
      }
      case Prescription.Forms() -> {
        draft.takesForms = true;
        yield List.of("api.forms");
      }
      case Prescription.UnknownIgnored() -> {
        draft.ignoresUnknown = true;
        yield List.of("api.unknown");
      }
      case Prescription.CountedIds() -> {
        draft.countIds();
        yield draft.entities().stream().map(entity -> entity.name() + ".id").toList();
      }
      case Prescription.Base(var path) ->
          draft.base.filter(path::equals).isPresent() ? List.of("api.base") : List.of();
      case Prescription.Usual _,
          Prescription.Asked _,
          Prescription.Members _,
          Prescription.Within _,
          Prescription.Credentials _,
          Prescription.PickedBy _,
          Prescription.Refusal _ ->
          List.of(); // read with the addresses, or once all is known
      case Prescription.Redirects redirects -> new Redirection(draft).read(redirects, scope);
      case Prescription.InPath(var name) -> inPath(name, scope);
      case Prescription.Records(var noun, var rows) -> records(noun, rows);
      case Prescription.Shown(var members) -> shown(members, scope);
    };
  }

  private List<String> shown(Map<String, Noun> members, Scope scope) {
    var call = scope.call().filter(_ -> !scope.isSpoken());
    var frame = new LinkedHashMap<String, JsonFrame>();
    call.map(Call::entity)
        .map(draft::entity)
        .ifPresent(
            entity ->
                members.forEach(
                    (name, value) ->
                        FieldNames.find(entity, value.camelCase())
                            .ifPresent(field -> frame.put(name, new JsonFrame.Slot(field)))));
    return call.isEmpty() || frame.size() != members.size()
        ? List.of()
        : new Answers(draft).put(call.get(), new JsonFrame.Members(frame));
  }

  /** A record is picked by that value, whether its path is prescribed or by convention. */
  private List<String> inPath(Noun name, Scope scope) {
    var value = name.camelCase();
    return scope.call().filter(call -> !scope.isSpoken() && picks(call, value)).stream()
        .map(call -> call.entity() + "." + call.operation())
        .toList();
  }

  private static boolean picks(Call call, String value) {
    boolean id = value.equals("id") || value.equalsIgnoreCase(call.entity() + "id");
    return call.route()
        .map(
            route ->
                route.variables().stream()
                    .anyMatch(
                        variable ->
                            variable.equals(value)
                                || (id && variable.equals("id"))
                                || value.endsWith(Names.pascal(variable))))
        .orElse(id && !Set.of("create", "list").contains(call.operation()));
  }

  private List<String> records(Noun noun, List<Map<Noun, String>> rows) {
    var entity = names.apply(noun).flatMap(draft::find);
    if (entity.isEmpty()) {
      return List.of();
    }
    var seed = new ArrayList<>(entity.get().seed());
    for (var row : rows) {
      var values = new LinkedHashMap<String, String>();
      row.forEach((field, value) -> values.put(field.camelCase(), value));
      seed.add(values);
    }
    draft.put(entity.get().withSeed(seed));
    return List.of(entity.get().name() + ".seed");
  }
}
