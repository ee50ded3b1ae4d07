package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values that a record which is a file has of its file: its name, type and size, and when it came.
 * Nobody gives them.
 */
public final class FileValues {
  private static final Pattern NAME = Pattern.compile("original(?:file)?name|filename");
  private static final Pattern TYPE =
      Pattern.compile("(?:file|mime|content|media)(?:type|format)|extension|format|mime");
  private static final Pattern SIZE = Pattern.compile("(?:file)?size(?:inbytes)?|bytes");
  private static final Pattern SUM = Pattern.compile("(?:file)?(?:checksum|hash)|sha256");
  private static final Pattern WHEN =
      Pattern.compile(
          "(?:file)?(?:upload|uploaded)(?:ed)?(?:date|time|at|on|datetime|timestamp)|timestamp|date");

  /** What may be something else, unless the size stands beside it or files are called files. */
  private static final Pattern PERHAPS = Pattern.compile("name|type");

  private FileValues() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    for (var entity : work.entities()) {
      FilePlacing.file(entity)
          .filter(file -> file.name().equals(FilePlacing.CONTENT))
          .ifPresent(file -> settle(entity, file.name(), work));
    }
  }

  private static void settle(EntityDraft entity, String file, Workspace work) {
    var sized =
        entity.noun().head().equals("file")
            || entity.fields.keySet().stream().anyMatch(name -> is(SIZE, name));
    for (var field : List.copyOf(entity.fields.values())) {
      if (field.isGiven() && !(field.type() instanceof FieldType.Enumeration)) {
        told(field, sized).ifPresent(part -> compute(entity, field, file, part, work));
      }
    }
  }

  /** What a value is of the file; of the record for the moment at which it was made. */
  private static Optional<Part> told(FieldModel field, boolean sized) {
    var name = field.name();
    var plain = sized && is(PERHAPS, name);
    if (is(NAME, name) || (plain && name.equals("name"))) {
      return Optional.of(new Part("name", new FieldType.Text(255)));
    }
    if (is(TYPE, name) || (plain && name.equals("type"))) {
      return Optional.of(new Part("mediaType", new FieldType.Text(255)));
    }
    if (is(SIZE, name)) {
      return Optional.of(new Part("size", new FieldType.Whole()));
    }
    if (is(SUM, name)) {
      return Optional.of(new Part("sha256", new FieldType.Text(64)));
    }
    return is(WHEN, name) ? Optional.of(new Part("", new FieldType.DateTime())) : Optional.empty();
  }

  private record Part(String name, FieldType type) {
    String of(String file) {
      return name.isEmpty() ? "createdAt" : file + "." + name;
    }
  }

  private static void compute(
      EntityDraft entity, FieldModel field, String file, Part part, Workspace work) {
    var about = entity.name() + "." + field.name();
    work.forget(about);
    work.assume(about, part.of(file), "its name, and nobody gives it");
    entity.put(
        FieldModel.required(field.name(), part.type())
            .withSource(new FieldSource.Computed(part.of(file))));
  }

  private static boolean is(Pattern pattern, String name) {
    return pattern.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
