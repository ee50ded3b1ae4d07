package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription.StatusOf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The statuses of answers, and what errors say. */
record Outcomes(ApiDraft draft, Function<Noun, Optional<String>> names) {
  private static final Map<String, Integer> USUAL =
      Map.of("create", 201, "delete", 204, "missing", 404, "conflict", 409, "invalid", 422);

  private static final int WITHOUT_BODY = 204;
  private static final String REFERENCE = "reference";

  List<String> read(StatusOf said, Scope scope) {
    if (ApiModel.ERRORS.contains(said.outcome())) {
      return error(said, scope);
    }
    var outcome =
        said.outcome().equals("success")
            ? scope.call().map(call -> result(call.operation()))
            : Optional.of(said.outcome());
    if (outcome.isEmpty() || isElsewhere(said, said.noun().flatMap(names).or(scope::subject))) {
      return List.of();
    }
    var form = said.message().map(Answers::message).or(() -> silence(said));
    if (form.isPresent()) {
      return told(outcome.get(), said, form.get(), scope);
    }
    return outcome.get().equals("read")
        ? read(said.status(), scope)
        : done(outcome.get(), said, scope);
  }

  /** What was done is told of in the words of the text, by the call that does it. */
  private List<String> told(String outcome, StatusOf said, JsonFrame frame, Scope scope) {
    boolean vague = scope.isFar() && said.outcome().equals("success");
    var call = scope.call().filter(each -> !vague && result(each.operation()).equals(outcome));
    if (call.isEmpty() || said.status() == WITHOUT_BODY) {
      return List.of();
    }
    var form = new Answers(draft).put(call.get(), frame);
    boolean shown = call.get().operation().equals("delete");
    var status =
        (shown && said.status() == 200) || outcome.equals("read")
            ? form
            : done(outcome, said, scope);
    return form.isEmpty() || status.isEmpty() || (outcome.equals("read") && said.status() != 200)
        ? List.of()
        : Stream.concat(form.stream(), status.stream()).distinct().toList();
  }

  /** "201 with no body". */
  private static Optional<JsonFrame> silence(StatusOf said) {
    return said.silent() && said.status() != WITHOUT_BODY
        ? Optional.of(new JsonFrame.Nothing())
        : Optional.empty();
  }

  private static String result(String operation) {
    return switch (operation) {
      case "create", "update", "replace", "delete" -> operation;
      case "deleteAll" -> "delete";
      case "read", "list" -> "read";
      default -> "act";
    };
  }

  /** What is read is answered with 200, whatever is prescribed; another status is not met. */
  private static List<String> read(int status, Scope scope) {
    return status == 200
        ? scope
            .call()
            .map(call -> List.of(call.entity() + "." + call.operation()))
            .orElse(List.of())
        : List.of();
  }

  /** A verb such as "update" speaks of both ways to change a record, unless a call was named. */
  private List<String> done(String outcome, StatusOf said, Scope scope) {
    if (!outcome.equals("update")) {
      return set(outcome, said.status(), scope);
    }
    var called = scope.call().map(Call::operation).filter("replace"::equals);
    if (called.isPresent()) {
      return set("replace", said.status(), scope);
    }
    var met = set("update", said.status(), scope);
    set("replace", said.status(), scope);
    return met;
  }

  private List<String> set(String outcome, int status, Scope scope) {
    var before = draft.statuses.get(outcome);
    int usual = USUAL.getOrDefault(outcome, 200);
    if (before != null && before != status) {
      return onItsRoute(status, scope);
    }
    if (status != usual) {
      draft.statuses.put(outcome, status);
    }
    return List.of("api.statuses." + outcome);
  }

  /** Where two calls of a kind differ, the second has a status of its own. */
  private List<String> onItsRoute(int status, Scope scope) {
    return scope.call().map(call -> new Answers(draft).put(call, status)).orElse(List.of());
  }

  private List<String> error(StatusOf said, Scope scope) {
    var referring = new References(draft, names).referring(said, scope);
    return referring.isPresent() ? reference(said, referring.get()) : ofRecord(said, scope);
  }

  /** "404 if the plot does not exist", of a call that makes plants: they refer to one. */
  private List<String> reference(StatusOf said, String entity) {
    var before = draft.statuses.putIfAbsent(REFERENCE, said.status());
    if ((before != null && before != said.status())
        || saysOther(said, REFERENCE, Optional.of(entity))) {
      return List.of();
    }
    said.message().ifPresent(text -> message(REFERENCE, Optional.of(entity), text));
    return List.of("api.statuses." + REFERENCE);
  }

  private List<String> ofRecord(StatusOf said, Scope scope) {
    var before = draft.statuses.get(said.outcome());
    int usual = USUAL.getOrDefault(said.outcome(), 400);
    var named = said.noun().flatMap(names);
    var entity = named.or(scope::subject);
    if (named.isEmpty() && isElsewhere(said, entity)) {
      return List.of();
    }
    if (said.outcome().equals("invalid") && isFree(said, entity)) {
      return List.of();
    }
    if (said.outcome().equals("invalid") && isOfOneOfMany(said, entity)) {
      return entity.map(name -> ofField(said, name)).orElse(List.of());
    }
    var value = said.value().or(() -> said.noun().filter(_ -> named.isEmpty()));
    if (said.outcome().equals("conflict") && entity.isPresent()) {
      if (value.isPresent() && find(entity.get(), value.get()).isEmpty()) {
        return List.of();
      }
      tellApart(entity.get(), value);
    }
    if ((before != null && before != said.status())
        || saysOther(said, said.outcome(), entity)
        || (said.outcome().equals("conflict") && !mayConflict(entity))) {
      return List.of();
    }
    if (said.status() != usual) {
      draft.statuses.put(said.outcome(), said.status());
    }
    said.message().ifPresent(text -> message(said.outcome(), entity, text));
    return List.of("api.statuses." + said.outcome());
  }

  /** Whether the words name something that is neither kept nor a value of what they are about. */
  private boolean isElsewhere(StatusOf said, Optional<String> entity) {
    return said.noun().isPresent()
        && said.noun().flatMap(names).isEmpty()
        && entity
            .flatMap(draft::find)
            .filter(each -> isValue(each, said.noun().get().camelCase()))
            .isEmpty();
  }

  /** "If the code is invalid": a text that may be any is never so. */
  private boolean isFree(StatusOf said, Optional<String> entity) {
    return said.value()
        .flatMap(
            noun -> entity.flatMap(draft::find).flatMap(each -> each.findField(noun.camelCase())))
        .filter(field -> field.rules().equals(FieldRules.NONE) && ListFields.isText(field.type()))
        .filter(
            field ->
                field.type() instanceof FieldType.Text
                    || field.type() instanceof FieldType.LongText)
        .isPresent();
  }

  /** "If the code is missing, say "No code"": words for one of several values, told of all. */
  private boolean isOfOneOfMany(StatusOf said, Optional<String> entity) {
    return said.message().isPresent()
        && said.noun().filter(noun -> names.apply(noun).isEmpty()).isPresent()
        && entity
            .flatMap(draft::find)
            .filter(each -> each.fields().stream().filter(FieldModel::isGiven).count() > 1)
            .isPresent();
  }

  /** The words for one value; a value that may be left out is never missing. */
  private List<String> ofField(StatusOf said, String entity) {
    var field =
        FieldNames.findPart(draft.entity(entity), said.noun().orElseThrow().camelCase())
            .flatMap(draft.entity(entity)::findField)
            .filter(each -> !each.optional() || !said.absent());
    int status = draft.statuses.getOrDefault("invalid", said.status());
    if (field.isEmpty() || status != said.status()) {
      return List.of();
    }
    var key = entity + "." + field.get().name() + (said.absent() ? ".missing" : "");
    var text = said.message().orElseThrow();
    if (!draft.messages.getOrDefault(key, text).equals(text)) {
      return List.of();
    }
    draft.messages.put(key, text);
    draft.statuses.put("invalid", status);
    return List.of("api.statuses.invalid", entity + "." + field.get().name());
  }

  private static boolean isValue(EntityModel entity, String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return SuccessFrame.isMember(entity, name)
        || entity.findRelation(name.replaceAll("Id$", "")).isPresent()
        || entity.fields().stream()
            .map(field -> field.name().toLowerCase(Locale.ROOT))
            .anyMatch(field -> field.endsWith(lower) || lower.endsWith(field));
  }

  private Optional<String> find(String entity, Noun value) {
    return FieldNames.find(draft.entity(entity), value.camelCase());
  }

  /** "If the plot already exists": what tells it from others is the value said, or its name. */
  private void tellApart(String entity, Optional<Noun> value) {
    var said = value.flatMap(noun -> find(entity, noun));
    if (said.isPresent()) {
      draft.unique(entity, said.get(), "a second one is refused");
    } else if (value.isEmpty() && !mayConflict(Optional.of(entity))) {
      Stream.of("name", "title", "code")
          .filter(name -> draft.entity(entity).findField(name).isPresent())
          .findFirst()
          .ifPresent(name -> draft.unique(entity, name, "a second one is refused"));
    }
  }

  /** Whether anything is unique, kept apart or done in order, so that a request may be refused. */
  private boolean mayConflict(Optional<String> entity) {
    return draft.entities().stream()
        .filter(each -> entity.filter(name -> !name.equals(each.name())).isEmpty())
        .anyMatch(
            each ->
                !each.uniqueTogether().isEmpty()
                    || !each.noOverlap().isEmpty()
                    || !each.actions().isEmpty()
                    || each.fields().stream().anyMatch(field -> field.rules().unique()));
  }

  /** Of one thing, one message is given; another than the first is not met. */
  private boolean saysOther(StatusOf said, String outcome, Optional<String> entity) {
    var before = draft.messages.get(key(outcome, entity));
    return before != null && said.message().filter(text -> !text.equals(before)).isPresent();
  }

  private static String key(String outcome, Optional<String> entity) {
    return entity.map(name -> name + "." + outcome).orElse(outcome);
  }

  void message(String outcome, Optional<String> entity, String text) {
    draft.messages.putIfAbsent(key(outcome, entity), text);
  }
}
