package dev.bluewright.evaluator.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is secret in requests and answers, by what it is called there. Less than eight
 * characters are none, for they may be part of anything. Stateless.
 */
final class Confided {
  private static final int SHORTEST = 8;
  private static final Pattern NAMES =
      Pattern.compile(
          ".*(?:password|passwd|passphrase|secret|token|apikey|accesskey|sessionid)s?"
              + "|jwt|bearer|authorization|key");

  private Confided() {}

  static List<String> in(Call call) {
    var headers =
        call.headers().entrySet().stream()
            .flatMap(header -> header(header.getKey(), header.getValue()));
    var body = call.body().map(text -> new Answer(0, Map.of(), text).json());
    return found(headers, body.stream().flatMap(json -> members(json).stream()));
  }

  static List<String> in(Answer answer) {
    var headers =
        answer.headers().entrySet().stream()
            .flatMap(
                header ->
                    header.getValue().stream().flatMap(each -> header(header.getKey(), each)));
    return found(headers, members(answer.json()).stream());
  }

  private static List<String> found(Stream<String> headers, Stream<String> members) {
    return Stream.concat(headers, members)
        .filter(text -> text.strip().length() >= SHORTEST)
        .distinct()
        .toList();
  }

  private static Stream<String> header(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "cookie" -> Stream.of(value.split(";", -1)).map(Confided::afterName);
      case "set-cookie" -> Stream.of(afterName(value.split(";", 2)[0]));
      case "authorization" -> Stream.of(value.substring(value.indexOf(' ') + 1));
      default -> isSecret(name) ? Stream.of(value) : Stream.empty();
    };
  }

  private static String afterName(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1);
  }

  private static boolean isSecret(String name) {
    return NAMES.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).matches();
  }

  private static List<String> members(JsonNode json) {
    var all = new ArrayList<String>();
    members(json, false, all);
    return all;
  }

  private static void members(JsonNode value, boolean secret, List<String> all) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(each -> members(each.getValue(), secret || isSecret(each.getKey()), all));
    } else if (value.isArray()) {
      value.valueStream().forEach(each -> members(each, secret, all));
    } else if (secret && value.isString()) {
      all.add(value.asString());
    }
  }
}
