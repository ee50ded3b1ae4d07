package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Takes one thing that a text prescribes into the draft; names the parts that it led to. */
record Prescriptions(
    ApiDraft draft, Bodies bodies, Outcomes outcomes, Function<Noun, Optional<String>> names) {
  private static final Pattern COUNTED =
      Pattern.compile("(visit|click|access|view|hit|redirect|use)s?(Count|Counter)?");

  List<String> read(Prescription what, Scope scope) {
    return switch (what) {
      case Prescription.StatusOf status -> outcomes.read(status, scope);
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
          Prescription.Credentials _,
          Prescription.Refusal _ ->
          List.of(); // read with the addresses of accounts, or once all is known
      case Prescription.Members(_, var members) -> members(members, scope);
      case Prescription.Redirects() -> redirect(scope);
      case Prescription.Records(var noun, var rows) -> records(noun, rows);
    };
  }

  /** A call of one record sends the caller on, where the record holds a single address. */
  private List<String> redirect(Scope scope) {
    var route = scope.call().filter(call -> call.operation().equals("read")).flatMap(Call::route);
    if (route.isEmpty()) {
      return List.of();
    }
    var entity = draft.entity(route.get().does().entity());
    var addresses =
        entity.fields().stream().filter(each -> each.type() instanceof FieldType.Url).toList();
    if (addresses.size() != 1) {
      return List.of();
    }
    var counting =
        entity.fields().stream()
            .filter(field -> field.isGiven() && field.type() instanceof FieldType.Whole)
            .map(field -> field.name())
            .filter(name -> COUNTED.matcher(name).matches())
            .findFirst();
    var does = new Does.Redirect(entity.name(), addresses.getFirst().name(), counting);
    var method = route.get().method();
    var path = route.get().path();
    draft.reroute(new RouteModel(method, path, does, Optional.empty(), Optional.empty()));
    return List.of("api.routes." + method + " " + path);
  }

  /** Each is a value of what the call is about. */
  private List<String> members(List<Noun> members, Scope scope) {
    var entity =
        scope.spoken()
            ? Optional.<EntityModel>empty()
            : scope.call().map(Call::entity).flatMap(draft::find);
    boolean all =
        entity.isPresent()
            && members.stream()
                .map(Noun::camelCase)
                .allMatch(name -> name.equals("id") || SuccessFrame.isMember(entity.get(), name));
    return all
        ? members.stream().map(noun -> entity.get().name() + "." + noun.camelCase()).toList()
        : List.of();
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
