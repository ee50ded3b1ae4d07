package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel.PageNumbers;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Prescription.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What samples of bodies prescribe: the forms of answers, names, and how ids are. */
final class Bodies {
  private static final Pattern OF_ERROR =
      Pattern.compile(
          "(?i)\\b(error\\w*|invalid|fail\\w*|not found|missing|unauthori\\w+|forbidden|4\\d\\d|"
              + "does ?n[o']t exist|already|duplicate)\\b");

  private final ApiDraft draft;

  Bodies(ApiDraft draft) {
    this.draft = draft;
  }

  List<String> read(Sample sample, Scope scope) {
    if (sample.request()) {
      return request(sample.json(), scope);
    }
    return isError(sample, scope) ? error(sample, scope) : answer(sample, scope);
  }

  private static boolean isError(Sample sample, Scope scope) {
    if (sample.status().isPresent()) {
      return sample.status().get() >= 400;
    }
    return sample.json() instanceof Map<?, ?> members
        && (members.containsKey("error")
            || members.containsKey("errors")
            || (ErrorFrame.isOfError(members) && OF_ERROR.matcher(scope.before()).find()));
  }

  private List<String> error(Sample sample, Scope scope) {
    var frame = ErrorFrame.of(sample.json());
    if (frame.isEmpty()) {
      return List.of();
    }
    var before = draft.frames.putIfAbsent(Part.ERROR, frame.get());
    if (before != null && !before.equals(frame.get())) {
      return List.of();
    }
    var met = new ArrayList<>(List.of("api.error"));
    outcome(sample)
        .ifPresent(
            outcome ->
                ErrorFrame.message(sample.json())
                    .ifPresent(
                        text -> {
                          draft.messages.putIfAbsent(named(outcome, scope), text);
                          met.add("api.statuses." + outcome);
                        }));
    return met;
  }

  /** What a message is about is known of two statuses; others name fields, which differ. */
  private static Optional<String> outcome(Sample sample) {
    return sample
        .status()
        .flatMap(
            status ->
                switch (status) {
                  case 404 -> Optional.of("missing");
                  case 409 -> Optional.of("conflict");
                  default -> Optional.empty();
                });
  }

  private static String named(String outcome, Scope scope) {
    return scope.subject().map(entity -> entity + "." + outcome).orElse(outcome);
  }

  private List<String> request(Object json, Scope scope) {
    if (scope.subject().isEmpty() || !(json instanceof Map<?, ?> members)) {
      return List.of();
    }
    var entity = scope.subject().get();
    if (members.size() == 1
        && members.values().iterator().next() instanceof Map<?, ?> inner
        && SuccessFrame.holds(String.valueOf(members.keySet().iterator().next()), entity)) {
      draft.body = Optional.of(String.valueOf(members.keySet().iterator().next()));
      names(inner);
      return List.of(entity + ".create");
    }
    if (!isKnown(members, entity) || !new BodySample(draft.entity(entity)).isTaken(members)) {
      return List.of();
    }
    names(members);
    return List.of(entity + ".create");
  }

  private List<String> answer(Sample sample, Scope scope) {
    if (scope.subject().isEmpty()) {
      return List.of();
    }
    var entity = scope.subject().get();
    var call = scope.call();
    if (sample.json() instanceof String text && call.isPresent()) {
      return new Answers(draft).put(call.get(), new JsonFrame.Text(text));
    }
    var own = call.flatMap(_ -> new AnswerFrame(draft.entity(entity)).of(sample.json()));
    if (own.isPresent()) {
      if (sample.json() instanceof Map<?, ?> members) {
        record(members, entity);
      }
      return new Answers(draft).put(call.get(), own.get());
    }
    var shown = SuccessFrame.of(sample.json(), entity, draft.entity(entity));
    if (shown.isEmpty()) {
      return List.of();
    }
    if (!shown.get().isOfNone() && !isKnown(shown.get().record(), entity)) {
      return List.of();
    }
    record(shown.get().record(), entity);
    if (call.isPresent() && call.get().partial()) {
      return partial(call.get(), shown.get().record());
    }
    var met = new ArrayList<>(List.of(entity + (shown.get().many() ? ".list" : ".read")));
    shown
        .get()
        .frame()
        .ifPresent(
            frame -> {
              if (shown.get().many() && isOfOneKind(frame, scope)) {
                met.addAll(new Answers(draft).put(call.orElseThrow(), frame));
              } else {
                put(shown.get().many() ? Part.LIST : Part.RECORD, frame, met);
              }
            });
    shown.get().item().ifPresent(frame -> put(Part.ITEM, frame, met));
    return showsMore(shown.get().record(), draft.entity(entity)) ? List.of() : met;
  }

  /** "plots": [...], where other things are listed too, at addresses of their own. */
  private boolean isOfOneKind(JsonFrame frame, Scope scope) {
    return draft.entities().size() > 1
        && scope.call().filter(call -> call.operation().equals("list")).isPresent()
        && frame instanceof JsonFrame.Members(var members)
        && members.keySet().stream().anyMatch(name -> isNamedAfter(name, scope.call().get()));
  }

  private static boolean isNamedAfter(String member, Call call) {
    return SuccessFrame.camel(member).equalsIgnoreCase(Names.plural(call.entity()));
  }

  private void put(Part part, JsonFrame frame, List<String> met) {
    var before = draft.frames.putIfAbsent(part, frame);
    if (before != null && extendsForm(frame, before)) {
      draft.frames.put(part, frame);
    }
    if (frame.equals(draft.frames.get(part))) {
      met.add("api." + part.label());
    }
    if (part == Part.LIST && SuccessFrame.hasPages(frame) && draft.pages.isEmpty()) {
      draft.pages = Optional.of(new PageNumbers("page", "limit", 1));
    }
  }

  /** A later sample may show more around the same. */
  private static boolean extendsForm(JsonFrame frame, JsonFrame before) {
    return frame instanceof JsonFrame.Members(var more)
        && before instanceof JsonFrame.Members(var fewer)
        && more.entrySet().containsAll(fewer.entrySet());
  }

  /** An address of its own that shows some members of a record. */
  private List<String> partial(Call call, Map<?, ?> record) {
    var entity = draft.entity(call.entity());
    var members = new LinkedHashMap<String, JsonFrame>();
    for (var name : record.keySet()) {
      var field = SuccessFrame.camel(String.valueOf(name));
      var member =
          field.equals("id") || SuccessFrame.isMember(entity, field)
              ? Optional.of(field)
              : FieldNames.find(entity, field);
      if (member.isEmpty()) {
        return List.of();
      }
      members.put(String.valueOf(name), new JsonFrame.Slot(member.get()));
    }
    return new Answers(draft).put(call, new JsonFrame.Members(members));
  }

  /** Whether a sample shows anything that records of the entity hold. */
  private boolean isKnown(Map<?, ?> record, String entity) {
    var model = draft.entity(entity);
    return record.keySet().stream()
        .map(name -> SuccessFrame.camel(String.valueOf(name)))
        .anyMatch(name -> name.equals("id") || SuccessFrame.isMember(model, name));
  }

  /** Whether a sample shows a value that no record has. */
  private static boolean showsMore(Map<?, ?> record, EntityModel model) {
    return record.entrySet().stream()
        .filter(member -> !(member.getValue() instanceof Map || member.getValue() instanceof List))
        .map(member -> SuccessFrame.camel(String.valueOf(member.getKey())))
        .anyMatch(
            name ->
                !name.equals("id")
                    && !SuccessFrame.isMember(model, name)
                    && FieldNames.find(model, name).isEmpty()
                    && CountNames.find(model, name).isEmpty()
                    && model.findRelation(name.replaceAll("Id$", "")).isEmpty());
  }

  private void record(Map<?, ?> record, String entity) {
    counts(record, entity);
    names(record);
    if (record.get("id") instanceof Integer) {
      draft.countIds();
    }
    if (record.containsKey("_id")) {
      draft.fields.put(entity + ".id", "_id");
    }
  }

  /** What a sample calls a count, that is its name. */
  private void counts(Map<?, ?> record, String entity) {
    var model = draft.entity(entity);
    for (var name : record.keySet()) {
      var camel = SuccessFrame.camel(String.valueOf(name));
      if (!SuccessFrame.isMember(model, camel)) {
        CountNames.find(model, camel)
            .ifPresent(
                field -> draft.fields.putIfAbsent(entity + "." + field, String.valueOf(name)));
      }
    }
  }

  /** Names of several words show how all of them are written. */
  private void names(Map<?, ?> record) {
    record.keySet().forEach(name -> draft.write(String.valueOf(name)));
  }
}
