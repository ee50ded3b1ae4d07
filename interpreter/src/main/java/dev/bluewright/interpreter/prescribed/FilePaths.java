package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a path calls the file of a record: by its name, or as something that is fetched. */
final class FilePaths {
  private static final Set<String> FETCHED =
      Set.of("download", "file", "content", "raw", "upload", "binary", "blob");
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");

  private FilePaths() {}

  /** The name of the file that a part of a path is about, of an entity that has files. */
  static Optional<String> of(EntityModel entity, String method, String part) {
    var files = entity.fields().stream().filter(FieldModel::isFile).map(FieldModel::name).toList();
    var word = part.toLowerCase(Locale.ROOT);
    return METHODS.contains(method)
        ? files.stream()
            .filter(name -> isNamed(name, word))
            .findFirst()
            .or(() -> only(files).filter(_ -> FETCHED.contains(word)))
        : Optional.empty();
  }

  /** "/members/{id}/picture": their profile picture. */
  private static boolean isNamed(String name, String word) {
    var kebab = Names.kebab(name);
    return kebab.equals(word) || kebab.endsWith("-" + word);
  }

  private static Optional<String> only(List<String> files) {
    return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
  }
}
