package dev.bluewright.evaluator.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ways in which a text is written within others: as it is, in JSON, URLs and HTML. Stateless.
 */
final class Spellings {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern HEXADECIMAL = Pattern.compile("%[0-9A-F]{2}");

  private Spellings() {}

  /** All that differ, the longest first. */
  static List<String> of(String text) {
    var json = JSON.writeValueAsString(text);
    var form = URLEncoder.encode(text, StandardCharsets.UTF_8);
    var path = form.replace("+", "%20");
    var html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    var quoted = html.replace("\"", "&quot;");
    return Stream.of(
            text,
            json.substring(1, json.length() - 1),
            json.substring(1, json.length() - 1).replace("/", "\\/"),
            form,
            path,
            small(form),
            small(path),
            html,
            quoted,
            quoted.replace("'", "&#39;"),
            quoted.replace("'", "&#x27;"),
            html.replace("\"", "&#34;").replace("'", "&#39;"))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static String small(String encoded) {
    return HEXADECIMAL.matcher(encoded).replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT));
  }
}
