package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a YAML text by the marks of its nodes. */
final class TextChanges {
  private final String text;

  TextChanges(String text) {
    this.text = text;
  }

  /** A change to one entry of a mapping. */
  sealed interface Change {}

  /** The entry goes, with its line. */
  record Remove(Node.Mapping in, Node.Entry entry) implements Change {}

  /** An entry of another text comes at the end. */
  record Add(Node.Mapping in, Node.Entry entry, String source) implements Change {}

  /** The entry's value becomes that of an entry of another text. */
  record Replace(Node.Mapping in, Node.Entry old, Node.Entry entry, String source)
      implements Change {}

  private record Patch(int start, int end, String replacement) {}

  String apply(List<Change> changes) {
    var patches = new ArrayList<Patch>();
    changes.forEach(change -> patches.add(patch(change)));
    // From the end, so that offsets stay true; what comes first at one place is put in last.
    var order = patches.reversed();
    order.sort(Comparator.comparingInt(Patch::start).reversed());
    var edited = new StringBuilder(text);
    order.forEach(patch -> edited.replace(patch.start(), patch.end(), patch.replacement()));
    return edited.toString();
  }

  private Patch patch(Change change) {
    return switch (change) {
      case Remove(var in, var entry) -> remove(in, entry);
      case Add(var in, var entry, var source) -> add(in, entry, source);
      case Replace(_, var old, var entry, var source) -> replace(old, entry, source);
    };
  }

  private Patch remove(Node.Mapping in, Node.Entry entry) {
    int end = contentEnd(text, entry.value());
    if (isFlow(in)) {
      return removeFromFlow(in, entry, end);
    }
    return new Patch(lineStart(text, entry.key().span().start()), lineEnd(text, end), "");
  }

  private Patch removeFromFlow(Node.Mapping in, Node.Entry entry, int end) {
    int index = in.entries().indexOf(entry);
    if (index > 0) {
      return new Patch(contentEnd(text, in.entries().get(index - 1).value()), end, "");
    }
    int next = in.entries().size() > 1 ? in.entries().get(1).key().span().start() : end;
    return new Patch(entry.key().span().start(), next, "");
  }

  private Patch add(Node.Mapping in, Node.Entry entry, String source) {
    if (isFlow(in)) {
      int at = in.span().end() - 1;
      var comma = in.entries().isEmpty() ? "" : ", ";
      return new Patch(at, at, comma + flow(entry));
    }
    var last = in.entries().getLast();
    int at = lineEnd(text, contentEnd(text, last.value()));
    var lines = block(entry, source, in.entries().getFirst().key().span().column() - 1);
    boolean endsLine = at > 0 && text.charAt(at - 1) == '\n';
    return new Patch(at, at, endsLine ? lines : "\n" + lines);
  }

  private Patch replace(Node.Entry old, Node.Entry entry, String source) {
    int start = old.key().span().end();
    int end = contentEnd(text, old.value());
    if (text.startsWith("\n", end - 1) && end > start) {
      end--;
    }
    boolean inFlow = isInFlow(old);
    var value = inFlow ? ": " + flow(entry.value()) : afterKey(entry, source, old);
    return new Patch(start, Math.max(start, end), value);
  }

  private boolean isInFlow(Node.Entry entry) {
    int start = lineStart(text, entry.key().span().start());
    return !text.substring(start, entry.key().span().start()).isBlank();
  }

  private static String afterKey(Node.Entry entry, String source, Node.Entry old) {
    var lines = block(entry, source, old.key().span().column() - 1);
    int keyEnd = entry.key().span().end() - entry.key().span().start();
    int indent = old.key().span().column() - 1;
    return lines.substring(indent + keyEnd, lines.length() - 1);
  }

  /** The lines of an entry, moved to another column. */
  private static String block(Node.Entry entry, String source, int column) {
    int start = lineStart(source, entry.key().span().start());
    int end = lineEnd(source, contentEnd(source, entry.value()));
    int indent = entry.key().span().column() - 1;
    var moved = new StringBuilder();
    source
        .substring(start, end)
        .lines()
        .filter(line -> !line.isEmpty())
        .forEach(
            line ->
                moved
                    .append(" ".repeat(column))
                    .append(line.substring(Math.min(indent, line.length())))
                    .append('\n'));
    return moved.toString();
  }

  private static String flow(Node.Entry entry) {
    return YamlText.key(entry.key().text()) + ": " + flow(entry.value());
  }

  private static String flow(Node node) {
    return switch (node) {
      case Node.Scalar(var value, var plain, _) when plain && isWord(value) -> value;
      case Node.Scalar(var value, _, _) -> YamlText.inFlow(value);
      case Node.Sequence(var items, _) ->
          "[" + String.join(", ", items.stream().map(TextChanges::flow).toList()) + "]";
      case Node.Mapping(var entries, _) ->
          "{" + String.join(", ", entries.stream().map(TextChanges::flow).toList()) + "}";
    };
  }

  private static boolean isWord(String value) {
    return value.equals("true") || value.equals("false") || Numbers.is(value);
  }

  private boolean isFlow(Node.Mapping mapping) {
    return text.startsWith("{", mapping.span().start());
  }

  /** Where a node's own text ends; the end of a block takes in the lines that follow it. */
  private static int contentEnd(String text, Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.span().end();
      case Node.Sequence sequence ->
          text.startsWith("[", sequence.span().start()) || sequence.items().isEmpty()
              ? sequence.span().end()
              : contentEnd(text, sequence.items().getLast());
      case Node.Mapping mapping ->
          text.startsWith("{", mapping.span().start()) || mapping.entries().isEmpty()
              ? mapping.span().end()
              : contentEnd(text, mapping.entries().getLast().value());
    };
  }

  private static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** After the end of the line; a text that ends with its line is taken as it is. */
  private static int lineEnd(String text, int offset) {
    if (offset > 0 && text.charAt(offset - 1) == '\n') {
      return offset;
    }
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }
}
