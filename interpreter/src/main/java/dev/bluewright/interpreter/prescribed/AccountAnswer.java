package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.JsonFrame;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of the answer to who signs in, as a sample shows it. */
final class AccountAnswer {
  private static final Map<String, String> SLOTS =
      Map.ofEntries(
          Map.entry("token", "accessToken"),
          Map.entry("accesstoken", "accessToken"),
          Map.entry("jwt", "accessToken"),
          Map.entry("jwttoken", "accessToken"),
          Map.entry("authtoken", "accessToken"),
          Map.entry("access", "accessToken"),
          Map.entry("refreshtoken", "refreshToken"),
          Map.entry("refresh", "refreshToken"),
          Map.entry("tokentype", "tokenType"),
          Map.entry("expiresin", "expiresIn"),
          Map.entry("id", "id"),
          Map.entry("userid", "id"));
  private static final Set<String> PERSON = Set.of("user", "profile", "account");

  private final Set<String> members;

  private AccountAnswer(Set<String> members) {
    this.members = members;
  }

  /** The form; none where a part of it is not known. */
  static Optional<JsonFrame> of(Object sample, Set<String> members) {
    return sample instanceof Map<?, ?> map
        ? new AccountAnswer(members).object(map)
        : Optional.empty();
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
    var plain = name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    if (value instanceof Map<?, ?> map) {
      return PERSON.contains(plain) && isPerson(map)
          ? Optional.of(new JsonFrame.Slot("user"))
          : object(map);
    }
    if (SLOTS.containsKey(plain)) {
      return Optional.of(new JsonFrame.Slot(SLOTS.get(plain)));
    }
    if (members.contains(name)) {
      return Optional.of(new JsonFrame.Slot(name));
    }
    return switch (value) {
      case String text when name.equals("message") || name.equals("status") ->
          Optional.of(new JsonFrame.Text(text));
      case Boolean truth -> Optional.of(new JsonFrame.Truth(truth));
      case null, default -> Optional.empty();
    };
  }

  /** Whether all that is shown of a person is what people are shown with anyway. */
  private boolean isPerson(Map<?, ?> shown) {
    return shown.keySet().stream()
        .map(String::valueOf)
        .allMatch(name -> name.equals("id") || members.contains(name));
  }
}
