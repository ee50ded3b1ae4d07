package dev.bluewright.blueprint;

import dev.bluewright.blueprint.FieldTypes.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How files are written: {@code file}, {@code file(5 MB)}, {@code file(2 MB, image/*)}. */
final class FileTypes {
  static final String NAME = "file";

  /** Bytes of the largest file unless it is said. */
  static final long USUAL = 10L << 20;

  /** The size and the media types in brackets, for the schema. */
  static final String ARGUMENT = "(\\d{1,6}\\s*[KM]B|[a-z]+/([a-z0-9][a-z0-9.+-]*|\\*))";

  private static final int KB = 10;
  private static final int MB = 20;
  private static final long MOST = 1024L << MB;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*([KM])B");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/([a-z0-9][a-z0-9.+-]*|\\*)");

  private FileTypes() {}

  static Parsed parse(List<String> arguments) {
    long most = USUAL;
    var mediaTypes = new ArrayList<String>();
    for (var argument : arguments) {
      Optional<Long> size = findSize(argument);
      if (size.isPresent()) {
        most = size.get();
      } else if (MEDIA_TYPE.matcher(argument).matches()) {
        mediaTypes.add(argument);
      } else {
        return new Parsed.BadArguments(
            "a file says how large it may be, such as 5 MB, and what, such as image/png or"
                + " image/*");
      }
    }
    return most < 1 || most > MOST
        ? new Parsed.BadArguments("a file has 1 KB to 1024 MB")
        : new Parsed.Type(new FieldType.File(most, mediaTypes));
  }

  private static Optional<Long> findSize(String argument) {
    var match = SIZE.matcher(argument);
    return match.matches()
        ? Optional.of(Long.parseLong(match.group(1)) << (match.group(2).equals("K") ? KB : MB))
        : Optional.empty();
  }

  static String text(FieldType.File type) {
    var arguments = new ArrayList<String>();
    if (type.maxBytes() != USUAL) {
      arguments.add(size(type.maxBytes()));
    }
    arguments.addAll(type.mediaTypes());
    return arguments.isEmpty() ? NAME : NAME + "(" + String.join(", ", arguments) + ")";
  }

  private static String size(long bytes) {
    return bytes % (1L << MB) == 0 ? (bytes >> MB) + " MB" : (bytes >> KB) + " KB";
  }
}
