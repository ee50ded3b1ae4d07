package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.JsonFrame;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one call, as a sample shows it: words that are always the same, and values of the
 * record beside them.
 *
 * @param entity what the call is about
 */
record AnswerFrame(EntityModel entity) {
  private static final Set<String> SPEAKING =
      Set.of("message", "msg", "status", "result", "info", "detail", "success");

  /** The form; none where a part of it is not known, or where it says nothing of its own. */
  Optional<JsonFrame> of(Object sample) {
    return sample instanceof Map<?, ?> members
        ? object(members).filter(AnswerFrame::speaks)
        : Optional.empty();
  }

  /** Whether words stand in it that are no value of a record. */
  static boolean speaks(JsonFrame frame) {
    return switch (frame) {
      case JsonFrame.Text _ -> true;
      case JsonFrame.Members(var members) ->
          members.values().stream().anyMatch(AnswerFrame::speaks);
      case JsonFrame.Nothing _, JsonFrame.Slot _, JsonFrame.Amount _, JsonFrame.Truth _ -> false;
    };
  }

  private Optional<JsonFrame> object(Map<?, ?> sample) {
    var form = new LinkedHashMap<String, JsonFrame>();
    for (var member : sample.entrySet()) {
      var name = String.valueOf(member.getKey());
      var content = member(name, member.getValue());
      if (content.isEmpty()) {
        return Optional.empty();
      }
      form.put(name, content.get());
    }
    return form.isEmpty() ? Optional.empty() : Optional.of(new JsonFrame.Members(form));
  }

  private Optional<JsonFrame> member(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> inner) {
      return SuccessFrame.holds(name, entity.name()) && isRecord(inner)
          ? Optional.of(new JsonFrame.Slot("item"))
          : object(inner);
    }
    var slot = slot(SuccessFrame.camel(name));
    if (slot.isPresent() && !isOther(name, value)) {
      return slot;
    }
    return switch (value) {
      case String text when SPEAKING.contains(name) && !ErrorFrame.isPlaceholder(text) ->
          Optional.of(new JsonFrame.Text(text));
      case Boolean truth -> Optional.of(new JsonFrame.Truth(truth));
      case null, default -> Optional.empty();
    };
  }

  private boolean isRecord(Map<?, ?> shown) {
    return shown.keySet().stream()
        .allMatch(name -> slot(SuccessFrame.camel(String.valueOf(name))).isPresent());
  }

  /** The value of a record that a member holds; its id may be called after the thing. */
  private Optional<JsonFrame> slot(String name) {
    boolean id =
        Set.of("id", entity.name().toLowerCase(Locale.ROOT) + "id")
            .contains(name.toLowerCase(Locale.ROOT));
    return id
        ? Optional.of(new JsonFrame.Slot("id"))
        : ListFields.findExactly(entity, name).map(JsonFrame.Slot::new);
  }

  /** "status": "success", where that is none of the states of a record. */
  private boolean isOther(String name, @Nullable Object value) {
    return value instanceof String text
        && ListFields.type(entity, SuccessFrame.camel(name))
            .filter(
                type -> type instanceof FieldType.Enumeration(var states) && !states.contains(text))
            .isPresent()
        && SPEAKING.contains(name);
  }
}
