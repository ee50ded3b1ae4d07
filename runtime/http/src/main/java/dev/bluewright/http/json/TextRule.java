package dev.bluewright.http.json;

import dev.bluewright.store.ColumnType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of a text column. Every check returns the text, or an {@link Invalid}. */
final class TextRule {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_URL = 2048;

  private final int least;
  private final int most;
  private final @Nullable Pattern pattern;

  TextRule(ColumnType type, int least, @Nullable String regex) {
    this.least = least;
    this.most =
        switch (type) {
          case ColumnType.Text(int maxLength) -> maxLength;
          case ColumnType.Email() -> LONGEST_EMAIL;
          case ColumnType.Url() -> LONGEST_URL;
          default -> Integer.MAX_VALUE;
        };
    this.pattern = regex == null ? null : Pattern.compile(regex);
  }

  Object check(String value) {
    Object unicode = unicode(value);
    if (unicode instanceof Invalid) {
      return unicode;
    }
    int length = value.length();
    if (length > most && value.codePointCount(0, length) > most) {
      return Invalid.of("tooLong", "must have at most " + most + " characters");
    }
    if (least > 0 && value.codePointCount(0, length) < least) {
      return Invalid.of("tooShort", "must have at least " + least + " characters");
    }
    if (pattern != null && !pattern.matcher(value).matches()) {
      return Invalid.of("pattern", "must match " + pattern);
    }
    return value;
  }

  Object email(String value) {
    Object checked = check(value);
    return checked instanceof Invalid || looksLikeEmail(value)
        ? checked
        : Invalid.of("format", "must be an e-mail address");
  }

  Object url(String value) {
    Object checked = check(value);
    return checked instanceof Invalid || looksLikeUrl(value)
        ? checked
        : Invalid.of("format", "must be an absolute URL");
  }

  /** Refuses NUL, which PostgreSQL cannot hold, and halves of surrogate pairs. */
  static Object unicode(String value) {
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == 0) {
        return Invalid.of("nul", "must not hold the character U+0000");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || at + 1 == value.length()
            || !Character.isLowSurrogate(value.charAt(at + 1))) {
          return Invalid.SURROGATE;
        }
        at++;
      }
    }
    return value;
  }

  private static boolean looksLikeEmail(String value) {
    int sign = value.lastIndexOf('@');
    if (sign < 1 || sign > 64 || sign == value.length() - 1) {
      return false;
    }
    for (int at = 0; at < sign; at++) {
      char c = value.charAt(at);
      if (c <= ' ' || c == '@' || c == 127 || c == '<' || c == '>' || c == ',') {
        return false;
      }
    }
    return looksLikeDomain(value.substring(sign + 1));
  }

  private static boolean looksLikeDomain(String domain) {
    int label = 0;
    int labels = 1;
    for (int at = 0; at < domain.length(); at++) {
      char c = domain.charAt(at);
      if (c == '.') {
        if (label == 0 || domain.charAt(at - 1) == '-') {
          return false;
        }
        label = 0;
        labels++;
      } else if (Character.isLetterOrDigit(c) || (c == '-' && label > 0)) {
        label++;
      } else {
        return false;
      }
    }
    return labels > 1 && label > 0 && !domain.endsWith("-");
  }

  private static boolean looksLikeUrl(String value) {
    try {
      URI uri = new URI(value);
      return uri.isAbsolute() && uri.getRawAuthority() != null && uri.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
