package dev.bluewright.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a client takes JSON, by its header Accept (RFC 9110, section 12.5.1). */
final class Acceptance {
  private Acceptance() {}

  static boolean takesJson(@Nullable String accept) {
    if (accept == null || accept.equals("*/*") || accept.equals("application/json")) {
      return true;
    }
    int best = 0;
    boolean taken = false;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      int semicolon = range.indexOf(';');
      int rank = rank((semicolon < 0 ? range : range.substring(0, semicolon)).strip());
      if (rank > best) {
        best = rank;
        taken = semicolon < 0 || !refused(range.substring(semicolon));
      }
    }
    return taken || accept.isBlank();
  }

  /** How closely a range fits JSON: the closest one decides. */
  private static int rank(String range) {
    return switch (range) {
      case "application/json" -> 3;
      case "application/*" -> 2;
      case "*/*" -> 1;
      default -> 0;
    };
  }

  private static boolean refused(String parameters) {
    int at = parameters.indexOf("q=");
    if (at < 0) {
      return false;
    }
    int end = parameters.indexOf(';', at);
    String weight = parameters.substring(at + 2, end < 0 ? parameters.length() : end).strip();
    return weight.equals("0")
        || weight.equals("0.0")
        || weight.equals("0.00")
        || weight.equals("0.000");
  }
}
