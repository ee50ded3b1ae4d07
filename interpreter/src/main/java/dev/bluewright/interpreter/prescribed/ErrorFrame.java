package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.JsonFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an error that a sample shows. */
final class ErrorFrame {
  private static final List<String> MESSAGES =
      List.of("message", "msg", "error", "detail", "details", "description", "reason");
  private static final Set<String> STATUSES = Set.of("status", "code", "statusCode", "status_code");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i).*(\\.\\.\\.|…|<.*>|\\{.*}|error message|^message$|^string$|^text$).*");

  private ErrorFrame() {}

  /** Whether members are such as an error has, and nothing else. */
  static boolean isOfError(Map<?, ?> members) {
    return members.keySet().stream()
        .map(String::valueOf)
        .allMatch(
            name ->
                MESSAGES.contains(name)
                    || STATUSES.contains(name)
                    || name.equals("success")
                    || name.equals("errors"));
  }

  /** The form; empty where a part of it cannot be told. */
  static Optional<JsonFrame> of(Object json) {
    return json instanceof Map<?, ?> members ? members(members) : Optional.empty();
  }

  private static Optional<JsonFrame> members(Map<?, ?> members) {
    var frame = new LinkedHashMap<String, JsonFrame>();
    var spoken = speaking(members);
    for (var member : members.entrySet()) {
      var name = String.valueOf(member.getKey());
      var form = form(name, member.getValue(), spoken);
      if (form.isEmpty()) {
        return Optional.empty();
      }
      frame.put(name, form.get());
    }
    return frame.isEmpty() ? Optional.empty() : Optional.of(new JsonFrame.Members(frame));
  }

  /** The member that says what is wrong; another text beside it is the name of the status. */
  private static Optional<String> speaking(Map<?, ?> members) {
    return MESSAGES.stream().filter(name -> members.get(name) instanceof String).findFirst();
  }

  private static Optional<JsonFrame> form(
      String name, @Nullable Object value, Optional<String> spoken) {
    return switch (value) {
      case String _ when spoken.filter(name::equals).isPresent() -> slot("message");
      case String text when STATUSES.contains(name) && !text.matches("\\d+") ->
          Optional.of(new JsonFrame.Text(text));
      case String _ when MESSAGES.contains(name) || name.equals("title") -> slot("title");
      case Integer code when code >= 400 && code < 600 && STATUSES.contains(name) -> slot("status");
      case Boolean truth -> Optional.of(new JsonFrame.Truth(truth));
      case Map<?, ?> inner -> members(inner);
      case List<?> items -> list(items);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<JsonFrame> list(List<?> items) {
    if (!items.isEmpty() && items.stream().allMatch(String.class::isInstance)) {
      return slot("messages");
    }
    boolean fields =
        !items.isEmpty()
            && items.stream()
                .allMatch(
                    item ->
                        item instanceof Map<?, ?> map
                            && Set.of("field", "code", "message").containsAll(map.keySet())
                            && map.containsKey("field"));
    return fields ? slot("errors") : Optional.empty();
  }

  private static Optional<JsonFrame> slot(String name) {
    return Optional.of(new JsonFrame.Slot(name));
  }

  /** What the sample says, word for word; empty where it only stands for a message. */
  static Optional<String> message(Object json) {
    if (!(json instanceof Map<?, ?> members)) {
      return Optional.empty();
    }
    var spoken = speaking(members).map(name -> String.valueOf(members.get(name)));
    if (spoken.isEmpty() && members.get("error") instanceof Map<?, ?> inner) {
      return message(inner);
    }
    return spoken.filter(text -> !isPlaceholder(text));
  }

  /** Whether a text only stands for what is said. */
  static boolean isPlaceholder(String text) {
    return text.isBlank() || PLACEHOLDER.matcher(text).matches();
  }
}
