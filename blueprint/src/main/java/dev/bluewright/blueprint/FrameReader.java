package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the forms of JSON documents. */
final class FrameReader {
  static final Pattern MEMBER = Pattern.compile("\\$one|\\$many|" + NameRules.JSON.pattern());

  /** The word for an answer without a body. */
  static final String NONE = "none";

  private final ReadingContext context;

  FrameReader(ReadingContext context) {
    this.context = context;
  }

  /** A form whose slots are known. */
  Optional<JsonFrame> read(Node node, String what, List<String> slots) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar, what, slots);
      case Node.Mapping mapping -> members(mapping, what, slots);
      case Node.Sequence _ -> {
        context.report(
            Code.WRONG_SHAPE, node, what, "a mapping, a slot or a value", Section.shape(node));
        yield Optional.empty();
      }
    };
  }

  /**
   * The form of an answer, which may be none; its slots may also be fields of a record, or of one
   * that it belongs to, which are not known yet.
   */
  Optional<JsonFrame> readAnswer(Node node, String what) {
    return node instanceof Node.Scalar scalar && scalar.plain() && scalar.text().equals(NONE)
        ? Optional.of(new JsonFrame.Nothing())
        : readOpen(node, what);
  }

  /** A form whose slots may also be fields of a record. */
  Optional<JsonFrame> readOpen(Node node, String what) {
    return read(node, what, List.of());
  }

  private Optional<JsonFrame> scalar(Node.Scalar scalar, String what, List<String> slots) {
    var text = scalar.text();
    if (scalar.isEmpty()) {
      context.report(Code.WRONG_SHAPE, scalar, what, "a mapping, a slot or a value", "empty");
      return Optional.empty();
    }
    if (text.startsWith("$")) {
      return slot(scalar, text.substring(1), what, slots);
    }
    if (scalar.plain() && Numbers.is(text)) {
      return Optional.of(new JsonFrame.Amount(new BigDecimal(text)));
    }
    if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
      return Optional.of(new JsonFrame.Truth(text.equals("true")));
    }
    return Optional.of(new JsonFrame.Text(text));
  }

  private Optional<JsonFrame> slot(
      Node.Scalar scalar, String name, String what, List<String> slots) {
    boolean fits =
        slots.isEmpty() ? NameRules.VALUE_OF.matcher(name).matches() : slots.contains(name);
    if (!fits) {
      var known = slots.stream().map(each -> "$" + each).toList();
      context.reportNear(
          Code.API_SLOT, scalar, "$" + name, known, "$" + name, what, String.join(", ", known));
      return Optional.empty();
    }
    return Optional.of(new JsonFrame.Slot(name));
  }

  private Optional<JsonFrame> members(Node.Mapping mapping, String what, List<String> slots) {
    Section.duplicates(context, mapping, what);
    var members = new LinkedHashMap<String, JsonFrame>();
    for (var entry : mapping.entries()) {
      var name = entry.key().text();
      if (!MEMBER.matcher(name).matches()) {
        context.report(Code.API_NAME, entry.key(), name);
      }
      read(entry.value(), what, slots).ifPresent(frame -> members.put(name, frame));
    }
    return Optional.of(new JsonFrame.Members(members));
  }
}
