package dev.bluewright.blueprint;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How generated values are written: {@code code(8)}, {@code slug(title)}, {@code sequence}. */
final class GeneratedSource {
  static final Pattern FORM =
      Pattern.compile(
          "code\\(\\s*([4-9]|[1-5]\\d|6[0-4])\\s*\\)|slug\\(\\s*([A-Za-z][A-Za-z0-9]*)\\s*\\)"
              + "|sequence|sequence\\(\\s*([A-Za-z0-9._/#-]*\\{[A-Za-z0-9._/#{}-]*)\\s*\\)"
              + "|sequence\\(\\s*(?:([A-Za-z0-9._/#-]*\\{[A-Za-z0-9._/#{}-]*)\\s+)?per\\s+([a-z][A-Za-z0-9]*)\\s*\\)");

  private GeneratedSource() {}

  static Optional<FieldSource.Made> find(String text) {
    var match = FORM.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    if (text.strip().startsWith("sequence")) {
      var pattern =
          Optional.ofNullable(match.group(3)).or(() -> Optional.ofNullable(match.group(4)));
      return Optional.of(new FieldSource.Numbered(pattern, Optional.ofNullable(match.group(5))));
    }
    if (match.group(2) != null) {
      return Optional.of(new FieldSource.SlugOf(match.group(2)));
    }
    return Optional.of(new FieldSource.RandomCode(Integer.parseInt(match.group(1))));
  }

  static String text(FieldSource.Made source) {
    return switch (source) {
      case FieldSource.RandomCode(var length) -> "code(" + length + ")";
      case FieldSource.SlugOf(var field) -> "slug(" + field + ")";
      case FieldSource.Numbered(var pattern, var per) -> {
        var said =
            Stream.concat(pattern.stream(), per.map(each -> "per " + each).stream()).toList();
        yield said.isEmpty() ? "sequence" : "sequence(" + String.join(" ", said) + ")";
      }
    };
  }
}
