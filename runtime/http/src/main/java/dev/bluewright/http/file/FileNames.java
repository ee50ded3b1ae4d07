package dev.bluewright.http.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/** Names of files in the header Content-Disposition (RFC 6266, RFC 8187). */
public final class FileNames {
  private static final int LONGEST = 255;

  private FileNames() {}

  /** A parameter of a header such as {@code form-data; name="cover"; filename="a.png"}. */
  static Optional<String> parameter(@Nullable String header, String name) {
    if (header == null) {
      return Optional.empty();
    }
    var parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    Map<String, String> parameters = parser.parse(header, ';');
    return Optional.ofNullable(parameters.get(name));
  }

  /** What a file is called: without folders, and without what no name of a file may hold. */
  public static String of(@Nullable String disposition, String otherwise) {
    String given = parameter(disposition, "filename").orElse("");
    String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean =
        bare.codePoints()
            .filter(FileNames::harmless)
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return clean.chars().allMatch(c -> c == '.') ? otherwise : clean;
  }

  /** No control character, none that turns the direction of writing, and no half of a pair. */
  private static boolean harmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** The header that has a file saved, and never shown in the place of a page. */
  static String attachment(String name) {
    String plain = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    var encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean literal = b > 0 && (Character.isLetterOrDigit(b) || "!#$&+-.^_`|~".indexOf(b) >= 0);
      encoded.append(literal ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }
}
