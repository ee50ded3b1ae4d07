package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import dev.bluewright.blueprint.yaml.YamlTree;
import java.util.Optional;

/**
 * Reads blueprints. Everything that is wrong with a text is found at once, and nothing is thrown.
 *
 * <p>Thread safety: immutable.
 */
public final class BlueprintReader {
  private static final Version CURRENT = Version.find(Blueprint.SCHEMA_VERSION).orElseThrow();

  private final Migrations migrations;

  /** A reader that knows the way from earlier versions. */
  public BlueprintReader(Migrations migrations) {
    this.migrations = migrations;
  }

  /** Reads a text that has no file of its own. */
  public static Reading read(String yaml) {
    return read("blueprint.yaml", yaml);
  }

  /**
   * Reads a text.
   *
   * @param file name of its file, as findings show it
   * @param yaml the text
   */
  public static Reading read(String file, String yaml) {
    return new BlueprintReader(Migrations.KNOWN).readText(file, yaml);
  }

  /**
   * Reads a text.
   *
   * @param file name of its file, as findings show it
   * @param yaml the text
   */
  public Reading readText(String file, String yaml) {
    var context = new ReadingContext(file, yaml);
    var tree = YamlTree.read(yaml);
    tree.problems().forEach(context::report);
    var blueprint = tree.root().flatMap(root -> root(context, root));
    return new Reading(
        context.failed() ? Optional.empty() : blueprint, context.findings(), context.places());
  }

  private Optional<Blueprint> root(ReadingContext context, Node root) {
    return switch (root) {
      case Node.Mapping mapping ->
          inCurrentVersion(context, mapping).flatMap(new RootReader(context)::read);
      case Node.Scalar scalar when scalar.isEmpty() -> {
        context.reportWhole(Code.EMPTY);
        yield Optional.empty();
      }
      case Node.Scalar _, Node.Sequence _ -> {
        context.report(
            Code.WRONG_SHAPE, root, "a blueprint", "a mapping of its keys", Section.shape(root));
        yield Optional.empty();
      }
    };
  }

  private Optional<Node.Mapping> inCurrentVersion(ReadingContext context, Node.Mapping root) {
    var entry = root.find("schemaVersion");
    if (entry.isEmpty()) {
      context.report(Code.VERSION_MISSING, root, CURRENT);
      return Optional.of(root);
    }
    var value = entry.get().value();
    var text = value instanceof Node.Scalar scalar ? scalar.text() : Section.shape(value);
    var version = Version.find(text);
    if (version.isEmpty()) {
      context.report(Code.VERSION_UNREADABLE, value, text, CURRENT);
      return Optional.of(root);
    }
    if (version.get().compareTo(CURRENT) > 0) {
      context.report(Code.VERSION_NEWER, value, version.get(), CURRENT);
      return Optional.empty();
    }
    var migrated = migrations.migrate(root, version.get(), CURRENT);
    if (migrated.isEmpty()) {
      context.report(Code.VERSION_OLDER, value, version.get(), CURRENT);
    }
    return migrated;
  }
}
