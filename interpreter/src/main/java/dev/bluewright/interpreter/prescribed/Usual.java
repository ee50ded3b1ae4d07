package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.interpreter.fact.Custom;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Prescription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether what is said of every service is so of this one, whose API is all known. */
record Usual(ApiDraft draft, Function<Noun, Optional<String>> names) {
  private static final int WITHOUT_BODY = 204;

  /** The operations that show it; none where it is not so. */
  List<String> read(Prescription.Usual said) {
    var entities = entities(said.about());
    if (entities.isEmpty()
        || !holds(said.custom())
        || entities.stream().anyMatch(entity -> isFormed(entity, said.custom()))) {
      return List.of();
    }
    return entities.stream().flatMap(entity -> shown(entity, said.custom())).toList();
  }

  private static Stream<String> shown(String entity, Custom custom) {
    return custom.operations().stream().map(Operation::label).map(label -> entity + "." + label);
  }

  private List<String> entities(Optional<Noun> about) {
    return about.isPresent()
        ? names.apply(about.get()).stream().toList()
        : draft.entities().stream().map(EntityModel::name).toList();
  }

  /** Whether a call that shows it has a form of its own. */
  private boolean isFormed(String entity, Custom custom) {
    return switch (custom) {
      case ARRAY -> draft.isFormed(entity, "list");
      case RECORD -> draft.isFormed(entity, "read");
      case Custom _ -> false;
    };
  }

  private boolean holds(Custom custom) {
    return switch (custom) {
      case JSON,
          ARRAYS,
          VALIDATED,
          RECORDS,
          CHANGED,
          REPLACED,
          FAULTS,
          METHODS,
          UNROUTED,
          ABSENT,
          LOCATED,
          TIMES,
          STATELESS,
          DURABLE ->
          true;
      case ARRAY -> !draft.frames.containsKey(Part.LIST);
      case RECORD -> shows(Part.RECORD, Set.of("item"));
      case SHOWN ->
          shows(Part.RECORD, Set.of("item"))
              && Stream.of("create", "update", "replace").noneMatch(this::isWithoutBody);
      case GONE ->
          !draft.frames.containsKey(Part.DELETED)
              && draft.statuses.getOrDefault("delete", WITHOUT_BODY) == WITHOUT_BODY;
      case ERRORS, STATUSES -> shows(Part.ERROR, Set.of("message", "messages", "errors"));
      case PAGED -> tells(Set.of("page", "pages", "total", "next"));
      case COUNTED -> tells(Set.of("count", "total"));
      case INSENSITIVE -> looksForParts();
      case BODY -> false;
    };
  }

  /** Whether words are looked for within texts, and no parameter asks for a whole text. */
  private boolean looksForParts() {
    return draft.parameters.values().stream().noneMatch(this::asksForWhole)
        && draft.entities().stream()
            .flatMap(entity -> entity.fields().stream())
            .anyMatch(field -> ListFields.isText(field.type()));
  }

  private boolean asksForWhole(ParameterModel parameter) {
    return parameter.means() instanceof Means.As(var asked)
        && draft
            .find(parameter.entity())
            .flatMap(entity -> ListFields.type(entity, asked))
            .filter(ListFields::isText)
            .isPresent();
  }

  /** Whether lists have a form that shows one of these. */
  private boolean tells(Set<String> slots) {
    return draft.frames.containsKey(Part.LIST) && shows(Part.LIST, slots);
  }

  private boolean isWithoutBody(String outcome) {
    return draft.statuses.getOrDefault(outcome, 200) == WITHOUT_BODY;
  }

  /** Whether the form of a part has one of these; a part without a form has them all. */
  private boolean shows(Part part, Set<String> slots) {
    return Optional.ofNullable(draft.frames.get(part)).map(frame -> has(frame, slots)).orElse(true);
  }

  private static boolean has(JsonFrame frame, Set<String> slots) {
    return switch (frame) {
      case JsonFrame.Slot(var name) -> slots.contains(name);
      case JsonFrame.Members(var members) ->
          members.values().stream().anyMatch(member -> has(member, slots));
      case JsonFrame.Nothing _, JsonFrame.Text _, JsonFrame.Amount _, JsonFrame.Truth _ -> false;
    };
  }
}
