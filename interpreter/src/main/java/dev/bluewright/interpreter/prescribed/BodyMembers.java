package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether bodies have the members that a text names, once all their forms are known. */
final class BodyMembers {
  private static final Pattern COUNTING =
      Pattern.compile("(?i)\\b(?:the (?:total )?number of|how many|the (?:total )?count of)\\b");

  private static final Set<String> COUNTS =
      Set.of("count", "total", "number", "num", "amount", "size", "length", "quantity", "sum");

  private final ApiDraft draft;
  private final Function<Noun, Optional<String>> names;
  private final List<Heard> heard = new ArrayList<>();

  /** Members as they were heard, and the call that the text spoke of there. */
  private record Heard(Fact fact, Prescription.Members said, Scope scope) {}

  BodyMembers(ApiDraft draft, Function<Noun, Optional<String>> names) {
    this.draft = draft;
    this.names = names;
  }

  void hear(Fact fact, Prescription.Members said, Scope scope) {
    said.written().values().forEach(draft::write);
    heard.add(new Heard(fact, said, scope));
  }

  /** Gives each its place, where bodies have them all. */
  void place() {
    freeRest();
    heard.forEach(this::countIds);
    heard.forEach(this::counts);
    for (var each : heard) {
      var parts = parts(each.said(), each.scope());
      if (!parts.isEmpty()) {
        draft.placed(each.fact(), parts);
      }
    }
  }

  /** "An id, which is an integer": ids are numbers that count up. */
  private void countIds(Heard each) {
    each.said().types().entrySet().stream()
        .filter(_ -> each.said().answered() && !each.scope().isSpoken())
        .filter(type -> type.getKey().camelCase().equals("id") && isNumber(type.getValue()))
        .findFirst()
        .ifPresent(_ -> draft.countIds());
  }

  /** What records belong to need not be given where a text tells all that is sent. */
  private void freeRest() {
    var told = new LinkedHashMap<String, Set<String>>();
    heard.stream()
        .filter(each -> !each.said().answered() && !each.scope().isSpoken())
        .forEach(
            each ->
                each.scope()
                    .call()
                    .filter(call -> call.operation().equals("create"))
                    .filter(call -> draft.routed(call).variables().isEmpty())
                    .ifPresent(
                        call ->
                            each.said()
                                .names()
                                .forEach(
                                    name ->
                                        told.computeIfAbsent(
                                                call.entity(), _ -> new LinkedHashSet<>())
                                            .add(name.camelCase()))));
    told.forEach(draft::freeRest);
    var elsewhere = elsewhere();
    told.forEach(
        (entity, names) ->
            draft.freeFields(
                entity,
                elsewhere.stream()
                    .filter(name -> !names.contains(name))
                    .collect(Collectors.toSet())));
  }

  /** What bodies hold at calls that lead to nothing that is known. */
  private Set<String> elsewhere() {
    return heard.stream()
        .filter(each -> !each.said().answered() && each.scope().astray())
        .filter(each -> each.scope().call().isEmpty())
        .flatMap(each -> each.said().names().stream())
        .map(Noun::camelCase)
        .collect(Collectors.toSet());
  }

  /** The parts that are those members; none unless each is one of what the call is about. */
  private List<String> parts(Prescription.Members said, Scope scope) {
    var call =
        (scope.isSpoken() ? Optional.<Call>empty() : scope.call())
            .filter(each -> isAbout(each, said.about()));
    var parts =
        call.stream()
            .flatMap(each -> said.names().stream().flatMap(name -> part(each, name, said).stream()))
            .toList();
    return parts.size() == said.names().size() ? parts : List.of();
  }

  private boolean isAbout(Call call, Optional<Noun> noun) {
    return noun.isEmpty() || noun.flatMap(names).filter(call.entity()::equals).isPresent();
  }

  private Optional<String> part(Call call, Noun name, Prescription.Members said) {
    var written = said.written().getOrDefault(name, name.camelCase());
    return draft
        .find(call.entity())
        .flatMap(entity -> member(entity, name, said))
        .filter(member -> draft.write(call.entity(), member, written))
        .map(member -> call.entity() + "." + member)
        .or(() -> said.answered() ? around(call, name) : Optional.empty());
  }

  /** What a name is of a record; its id may be called after the thing. */
  private static Optional<String> member(EntityModel entity, Noun name, Prescription.Members said) {
    boolean id = said.answered() && name.camelCase().equals(Names.camel(entity.name()) + "Id");
    return id
        ? Optional.of("id")
        : Stream.of(name, withoutThing(entity, name))
            .filter(each -> has(entity, each, said))
            .map(Noun::camelCase)
            .findFirst()
            .or(() -> said.answered() ? time(entity, name) : Optional.empty());
  }

  /** "plot_title" of a plot: its title. */
  private static Noun withoutThing(EntityModel entity, Noun name) {
    var thing = Names.kebab(entity.name()).split("-", -1);
    boolean led =
        name.words().size() > thing.length
            && name.words().subList(0, thing.length).equals(List.of(thing));
    return led ? new Noun(name.words().subList(thing.length, name.words().size())) : name;
  }

  /** "created_on": when it was made, by whatever name. */
  private static Optional<String> time(EntityModel entity, Noun name) {
    return ListFields.findExactly(entity, name.camelCase())
        .filter(each -> each.equals("createdAt") || each.equals("updatedAt"));
  }

  /** "The number of plots", and a "count" field after it: how many a list has. */
  private void counts(Heard each) {
    var names = each.said().names();
    each.scope()
        .call()
        .filter(_ -> each.said().answered() && names.size() == 1 && !each.scope().isSpoken())
        .filter(call -> call.operation().equals("list") && isCount(names.getFirst()))
        .filter(_ -> COUNTING.matcher(each.scope().before()).find())
        .map(draft::routed)
        .filter(route -> route.answer().isEmpty())
        .ifPresent(
            route ->
                draft.reroute(
                    route.answering(
                        route.status(),
                        Optional.of(
                            new JsonFrame.Members(
                                Map.of(
                                    written(each, names.getFirst()),
                                    new JsonFrame.Slot("total")))))));
  }

  private static boolean isCount(Noun name) {
    return name.words().stream().anyMatch(COUNTS::contains);
  }

  private static String written(Heard each, Noun name) {
    return each.said().written().getOrDefault(name, name.camelCase());
  }

  /** "A results field": what the form of an answer has around the records. */
  private Optional<String> around(Call call, Noun name) {
    var part = call.operation().equals("list") ? Part.LIST : Part.RECORD;
    var route = draft.routed(call);
    return holds(Optional.ofNullable(draft.frames.get(part)), name)
        ? Optional.of("api." + part.label())
        : Optional.of("api.routes." + route.method() + " " + route.path())
            .filter(_ -> holds(route.answer(), name) || tells(route.answer(), name));
  }

  /** Whether a form has a member of that name that always says the same. */
  private static boolean tells(Optional<JsonFrame> form, Noun name) {
    return form.orElse(new JsonFrame.Nothing()) instanceof JsonFrame.Members(var members)
        && members.get(name.camelCase()) instanceof JsonFrame.Text;
  }

  /** Whether a form has a member of that name that shows records. */
  private static boolean holds(Optional<JsonFrame> form, Noun name) {
    return form.orElse(new JsonFrame.Nothing()) instanceof JsonFrame.Members(var members)
        && members.get(name.camelCase()) instanceof JsonFrame.Slot(var slot)
        && (slot.startsWith("item") || slot.equals("total"));
  }

  private static boolean has(EntityModel entity, Noun noun, Prescription.Members said) {
    var name = noun.camelCase();
    var type = Optional.ofNullable(said.types().get(noun));
    if (name.equals("id")) {
      return type.filter(each -> isNumber(each) != (entity.identity() == Identity.SEQUENCE))
          .isEmpty();
    }
    boolean shown = SuccessFrame.isMember(entity, name) || isReference(entity, name);
    return shown && type.filter(each -> !isOne(ListFields.type(entity, name), each)).isEmpty();
  }

  /** "dogId" of a stay: the dog that it belongs to. */
  private static boolean isReference(EntityModel entity, String name) {
    return name.endsWith("Id")
        && entity.findRelation(name.substring(0, name.length() - 2)).isPresent();
  }

  /** Whether a value looks in JSON as a type that is told: a text, a number, a truth or more. */
  private static boolean isOne(Optional<FieldType> type, FieldType told) {
    return type.map(each -> look(each) == look(told)).orElse(look(told) == Look.TEXT);
  }

  private static boolean isNumber(FieldType type) {
    return look(type) == Look.NUMBER;
  }

  private enum Look {
    TEXT,
    NUMBER,
    TRUTH,
    MORE
  }

  private static Look look(FieldType type) {
    return switch (type) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> Look.TEXT;
      case FieldType.Uuid(), FieldType.Enumeration(_) -> Look.TEXT;
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> Look.TEXT;
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> Look.NUMBER;
      case FieldType.Truth() -> Look.TRUTH;
      case FieldType.Json(), FieldType.File(_, _) -> Look.MORE;
    };
  }
}
