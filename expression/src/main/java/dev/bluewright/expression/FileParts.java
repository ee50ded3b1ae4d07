package dev.bluewright.expression;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.expression.Expression.Change;

/** What a record tells of its file: {@code content.size}. */
final class FileParts {
  private FileParts() {}

  static Typed find(FieldModel file, String part) {
    return switch (part) {
      case "name" -> typed(Change.FILE_NAME, ValueKind.TEXT, file);
      case "mediaType" -> typed(Change.FILE_TYPE, ValueKind.TEXT, file);
      case "size" -> typed(Change.FILE_SIZE, ValueKind.WHOLE, file);
      case "sha256" -> typed(Change.FILE_SHA256, ValueKind.TEXT, file);
      case String _ ->
          throw new Misread(
              "`" + file.name() + "` is a file, which has a name, mediaType, size and sha256");
    };
  }

  /** A record may be without its file. */
  private static Typed typed(Change part, ValueKind kind, FieldModel file) {
    return Typed.of(new Expression.Single(part, new Expression.Field(file.name())), kind, true);
  }
}
