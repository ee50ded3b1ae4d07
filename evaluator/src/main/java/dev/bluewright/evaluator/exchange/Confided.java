package dev.bluewright.evaluator.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is secret in requests and answers, by what it is called there, and tokens by their
 * shape. Less than eight characters are none, for they may be part of anything. Stateless.
 */
final class Confided {
  private static final int SHORTEST = 8;
  static final Pattern JWT =
      Pattern.compile("\\beyJ[\\w-]{8,}+\\.[\\w-]{4,}+\\.[\\w-]*+"); // RFC 7519
  private static final Pattern FORM = Pattern.compile("[^\\s=&]++=[^\\s&]*+&\\S*+");

  private Confided() {}

  static List<String> in(Call call) {
    var headers =
        call.headers().entrySet().stream()
            .flatMap(header -> header(header.getKey(), header.getValue()));
    return found(
        Stream.of(text(call.target()), headers, call.body().stream().flatMap(Confided::body)));
  }

  static List<String> in(Answer answer) {
    var headers =
        answer.headers().entrySet().stream()
            .flatMap(
                header ->
                    header.getValue().stream().flatMap(each -> header(header.getKey(), each)));
    return found(Stream.of(headers, body(answer.body())));
  }

  private static List<String> found(Stream<Stream<String>> all) {
    return all.flatMap(each -> each)
        .filter(text -> text.strip().length() >= SHORTEST)
        .distinct()
        .toList();
  }

  /** In a header. */
  static Stream<String> header(String name, String value) {
    var own =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "cookie" -> Stream.of(value.split(";", -1)).map(Confided::afterName);
          case "set-cookie" -> Stream.of(afterName(value.split(";", 2)[0]));
          case "authorization" -> Stream.of(value.substring(value.indexOf(' ') + 1));
          default -> SecretNames.isSecret(name, value) ? Stream.of(value) : Stream.<String>empty();
        };
    return Stream.concat(own, text(value));
  }

  private static String afterName(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1);
  }

  private static Stream<String> body(String text) {
    var json = json(text);
    return Stream.concat(json.isContainer() ? members(json).stream() : plain(text), text(text));
  }

  private static JsonNode json(String text) {
    return new Answer(0, Map.of(), text).json();
  }

  /** Whether secrets are looked for in the members of a body. */
  static boolean isJson(String body) {
    return json(body).isContainer();
  }

  /** In lines, or in a form such as {@code name=value&name=value}. */
  static Stream<String> plain(String text) {
    var form = secret(NamedValues.queries("?" + text));
    var isForm = FORM.matcher(text).matches();
    return isForm ? form : Stream.concat(secret(NamedValues.lines(text)), form);
  }

  /** What is secret in any text. */
  static Stream<String> text(String text) {
    return Stream.concat(
        JWT.matcher(text).results().map(MatchResult::group), secret(NamedValues.queries(text)));
  }

  private static Stream<String> secret(Stream<NamedValues.Named> all) {
    return all.filter(each -> SecretNames.isSecret(each.name(), each.value()))
        .map(NamedValues.Named::value);
  }

  private static List<String> members(JsonNode json) {
    var all = new ArrayList<String>();
    members("", json, false, all);
    return all;
  }

  private static void members(String name, JsonNode value, boolean within, List<String> all) {
    var secret = within || SecretNames.isSecret(name);
    if (value.isObject()) {
      value.properties().forEach(each -> members(each.getKey(), each.getValue(), secret, all));
    } else if (value.isArray()) {
      value.valueStream().forEach(each -> members("", each, secret, all));
    } else if (value.isString() && (secret || SecretNames.isSecret(name, value.asString()))) {
      all.add(value.asString());
    }
  }
}
