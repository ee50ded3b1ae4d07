package dev.bluewright.generator.openapi;

/** Text as YAML and JSON both read it. */
final class Yaml {
  private Yaml() {}

  /** A key, quoted where YAML would read it as something else than text. */
  static String key(String name) {
    return name.matches("(?i)y|n|yes|no|on|off|true|false|null|~") ? text(name) : name;
  }

  /** A double-quoted scalar. */
  static String text(String value) {
    var quoted = new StringBuilder("\"");
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
