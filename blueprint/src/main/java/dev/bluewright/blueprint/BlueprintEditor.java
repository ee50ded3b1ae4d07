package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import dev.bluewright.blueprint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes a blueprint's text where it differs, and keeps everything else as a person wrote it:
 * comments, order, quotes, empty lines, short and long forms.
 *
 * <p>Thread safety: immutable.
 */
public final class BlueprintEditor {
  private BlueprintEditor() {}

  /**
   * The text with the changes that make it mean another blueprint.
   *
   * @param text a text that reads without errors
   * @param wanted the blueprint that the text shall mean
   * @throws BlueprintException when the text cannot be read
   */
  public static String edit(String text, Blueprint wanted) {
    var current =
        BlueprintReader.read(text)
            .blueprint()
            .orElseThrow(() -> new BlueprintException("The text to edit is not a blueprint"));
    if (current.equals(wanted)) {
      return text;
    }
    var edited = new TextChanges(text).apply(changes(text, current, wanted));
    boolean exact = BlueprintReader.read(edited).blueprint().equals(Optional.of(wanted));
    return exact ? edited : BlueprintWriter.write(wanted);
  }

  private static List<TextChanges.Change> changes(String text, Blueprint from, Blueprint to) {
    var changes = new ArrayList<TextChanges.Change>();
    var canonicalFrom = BlueprintWriter.write(from);
    var canonicalTo = BlueprintWriter.write(to);
    compare(
        new Difference(mapping(text), mapping(canonicalFrom), mapping(canonicalTo), canonicalTo),
        changes);
    return changes;
  }

  private static Node.Mapping mapping(String text) {
    if (YamlTree.read(text).root().orElse(null) instanceof Node.Mapping mapping) {
      return mapping;
    }
    throw new BlueprintException("The text to edit is not a mapping");
  }

  /**
   * One mapping, as the person wrote it, as it would be written, and as it shall be.
   *
   * @param written in the person's text
   * @param from in the text that would be written now
   * @param to in the text that shall be meant
   * @param source the text of {@code to}
   */
  private record Difference(
      Node.Mapping written, Node.Mapping from, Node.Mapping to, String source) {}

  private static void compare(Difference at, List<TextChanges.Change> changes) {
    for (var entry : at.from().entries()) {
      var key = entry.key().text();
      var there = at.written().find(key);
      if (there.isPresent() && at.to().find(key).isEmpty()) {
        changes.add(new TextChanges.Remove(at.written(), there.get()));
      }
    }
    for (var entry : at.to().entries()) {
      var before = at.from().find(entry.key().text());
      if (before.isEmpty() || !Node.same(before.get().value(), entry.value())) {
        change(at, entry, before, changes);
      }
    }
  }

  private static void change(
      Difference at,
      Node.Entry entry,
      Optional<Node.Entry> before,
      List<TextChanges.Change> changes) {
    var there = at.written().find(entry.key().text());
    if (there.isEmpty()) {
      changes.add(new TextChanges.Add(at.written(), entry, at.source()));
    } else if (before.isPresent()
        && there.get().value() instanceof Node.Mapping written
        && before.get().value() instanceof Node.Mapping from
        && entry.value() instanceof Node.Mapping to
        && !written.entries().isEmpty()) {
      compare(new Difference(written, from, to, at.source()), changes);
    } else {
      changes.add(new TextChanges.Replace(at.written(), there.get(), entry, at.source()));
    }
  }
}
