package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.RawWire;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/**
 * A request as a command of the shell. What signs somebody in is a variable, for it is not kept.
 * Stateless.
 */
public final class Curl {
  private static final int LONGEST = 20_000;

  private Curl() {}

  /** The command, each word quoted as a POSIX shell wants it. */
  public static String of(Call call, String url) {
    if (call.headers().containsKey(RawWire.AS_IT_IS)) {
      return raw(call, url);
    }
    var words = new ArrayList<String>();
    words.add("curl -i --path-as-is --globoff -X " + quoted(call.method()));
    call.headers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(header -> words.add("-H " + header(header.getKey(), header.getValue())));
    call.body().ifPresent(body -> words.add(body(call, body)));
    words.add(quoted(url + call.target()));
    return String.join(" ", words);
  }

  private static String header(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "authorization" -> "\"Authorization: Bearer $TOKEN\"";
      case "cookie" -> "\"Cookie: $COOKIE\"";
      default -> quoted(name + ": " + value);
    };
  }

  private static String body(Call call, String body) {
    var type =
        call.headers().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("content-type"))
            ? ""
            : "-H 'Content-Type: application/json' ";
    return type
        + (body.length() > LONGEST ? "--data-binary @body.txt" : "--data-binary " + quoted(body));
  }

  /** curl sends no malformed head, so the bytes go through a socket. */
  private static String raw(Call call, String url) {
    var host = url.replaceFirst("^https?://", "").replaceFirst("/.*", "");
    var head = call.method() + " " + call.target() + " HTTP/1.1\r\nHost: " + host + "\r\n";
    var last = call.headers().getOrDefault(RawWire.AS_IT_IS, "");
    return "printf '%b' "
        + quoted(escaped(head + last + "\r\n\r\n"))
        + " | nc "
        + quoted(host.replace(':', ' ')).replace(" ", "' '");
  }

  private static String escaped(String text) {
    var all = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter == '\\') {
        all.append("\\\\");
      } else if (letter < ' ' || letter > '~') {
        all.append("\\0%03o".formatted(letter & 0xff));
      } else {
        all.append(letter);
      }
    }
    return all.toString();
  }

  /** In single quotes, in which a POSIX shell changes nothing. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
