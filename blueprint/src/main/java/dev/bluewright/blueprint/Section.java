package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A mapping with a known set of keys. Whatever is wrong with it is reported, and left out. */
final class Section {
  private static final Pattern DURATION = Pattern.compile("[1-9]\\d{0,8}(ms|s|m|h|d)");

  /** Reads one named entry of a mapping. */
  @FunctionalInterface
  interface EntryReader<T> {
    Optional<T> read(String name, Node.Scalar key, Node value, String path);
  }

  private final ReadingContext context;
  private final Node.Mapping mapping;
  private final String path;
  private final String what;

  private Section(ReadingContext context, Node.Mapping mapping, String path, String what) {
    this.context = context;
    this.mapping = mapping;
    this.path = path;
    this.what = what;
  }

  /** Opens a mapping; reports another shape, unknown keys and keys that stand twice. */
  static Optional<Section> open(
      ReadingContext context, Node node, String path, String what, String... keys) {
    if (!(node instanceof Node.Mapping mapping)) {
      context.report(Code.WRONG_SHAPE, node, what, "a mapping of " + quoted(keys), shape(node));
      return Optional.empty();
    }
    duplicates(context, mapping, what);
    var known = List.of(keys);
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      if (!known.contains(key)) {
        context.reportNear(Code.UNKNOWN_KEY, entry.key(), key, known, key, what, quoted(keys));
      }
    }
    return Optional.of(new Section(context, mapping, path, what));
  }

  static void duplicates(ReadingContext context, Node.Mapping mapping, String what) {
    var seen = new HashMap<String, Integer>();
    for (var entry : mapping.entries()) {
      var earlier = seen.putIfAbsent(entry.key().text(), entry.key().span().line());
      if (earlier != null) {
        context.report(Code.DUPLICATE_KEY, entry.key(), entry.key().text(), what, earlier);
      }
    }
  }

  static String shape(Node node) {
    return switch (node) {
      case Node.Scalar scalar when scalar.isEmpty() -> "empty";
      case Node.Scalar scalar -> "`" + scalar.text() + "`";
      case Node.Sequence _ -> "a list";
      case Node.Mapping _ -> "a mapping";
    };
  }

  private static String quoted(String... keys) {
    var words = new ArrayList<String>();
    for (var key : keys) {
      words.add("`" + key + "`");
    }
    return String.join(", ", words);
  }

  Node node() {
    return mapping;
  }

  boolean has(String key) {
    return mapping.find(key).isPresent();
  }

  Optional<Node> find(String key) {
    return mapping.find(key).map(Node.Entry::value);
  }

  Optional<String> text(String key) {
    var value = find(key);
    if (value.isEmpty()) {
      context.report(Code.MISSING_KEY, mapping, key, what);
      return Optional.empty();
    }
    return text(key, value.get());
  }

  Optional<String> findText(String key) {
    return find(key).flatMap(value -> text(key, value));
  }

  Optional<String> text(String key, Node value) {
    if (value instanceof Node.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(scalar.text());
    }
    context.report(Code.WRONG_SHAPE, value, key, "text", shape(value));
    return Optional.empty();
  }

  Optional<String> findDuration(String key) {
    var found = findText(key);
    if (found.isPresent() && !DURATION.matcher(found.get()).matches()) {
      context.reportMeant(
          Code.DURATION,
          find(key).orElse(mapping),
          found.get(),
          Corrections.duration(found.get()),
          key,
          found.get());
    }
    return found;
  }

  Optional<Integer> findWhole(String key, int least, int greatest) {
    return find(key).flatMap(value -> whole(key, value, least, greatest));
  }

  private Optional<Integer> whole(String key, Node value, int least, int greatest) {
    var number = number(key, value, "a whole number from " + least + " to " + greatest);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean fits =
        number.get().stripTrailingZeros().scale() <= 0
            && number.get().compareTo(BigDecimal.valueOf(least)) >= 0
            && number.get().compareTo(BigDecimal.valueOf(greatest)) <= 0;
    if (!fits) {
      var wanted = "a whole number from " + least + " to " + greatest;
      context.report(Code.NUMBER, value, key, wanted, number.get().toPlainString());
      return Optional.empty();
    }
    return Optional.of(number.get().intValueExact());
  }

  Optional<BigDecimal> findNumber(String key) {
    return find(key).flatMap(value -> number(key, value, "a number"));
  }

  private Optional<BigDecimal> number(String key, Node value, String wanted) {
    if (value instanceof Node.Scalar scalar && scalar.plain() && Numbers.is(scalar.text())) {
      return Optional.of(new BigDecimal(scalar.text()));
    }
    var is = value instanceof Node.Scalar scalar ? scalar.text() : shape(value);
    context.reportMeant(Code.NUMBER, value, is, Corrections.number(is), key, wanted, is);
    return Optional.empty();
  }

  boolean truth(String key) {
    var value = find(key);
    if (value.isEmpty()) {
      return false;
    }
    var is = value.get() instanceof Node.Scalar scalar ? scalar.text() : shape(value.get());
    boolean plain = value.get() instanceof Node.Scalar scalar && scalar.plain();
    if (!plain || !(is.equals("true") || is.equals("false"))) {
      context.reportMeant(Code.TRUTH, value.get(), is, Corrections.truth(is), key, is);
    }
    return is.equals("true");
  }

  <E extends Enum<E>> Optional<E> findChoice(
      String key, E[] values, Function<E, String> label, String wanted) {
    return find(key).flatMap(value -> choice(value, values, label, wanted));
  }

  <E extends Enum<E>> Optional<E> choice(
      Node node, E[] values, Function<E, String> label, String wanted) {
    var known = new ArrayList<String>();
    var word = node instanceof Node.Scalar scalar ? scalar.text() : shape(node);
    for (var value : values) {
      known.add(label.apply(value));
      if (label.apply(value).equals(word)) {
        return Optional.of(value);
      }
    }
    var list = quoted(known.toArray(String[]::new));
    context.reportNear(Code.UNKNOWN_CHOICE, node, word, known, word, wanted, list);
    return Optional.empty();
  }

  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (var item : items(key)) {
      text(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  /** The items of a list; none where the key is not there. */
  List<Node> items(String key) {
    var value = find(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    context.report(Code.WRONG_SHAPE, value.get(), key, "a list", shape(value.get()));
    return List.of();
  }

  /** The named entries of a mapping; none where the key is not there. */
  <T> List<T> named(String key, EntryReader<T> reader) {
    var value = find(key);
    return value.isEmpty() ? List.of() : named(key, value.get(), reader);
  }

  private <T> List<T> named(String key, Node value, EntryReader<T> reader) {
    if (!(value instanceof Node.Mapping entries)) {
      context.report(Code.WRONG_SHAPE, value, key, "a mapping of names", shape(value));
      return List.of();
    }
    duplicates(context, entries, "`" + key + "`");
    var read = new ArrayList<T>();
    for (var entry : entries.entries()) {
      var at = childPath(key) + "." + entry.key().text();
      context.remember(at, entry.key());
      reader.read(entry.key().text(), entry.key(), entry.value(), at).ifPresent(read::add);
    }
    return read;
  }

  /** The entries of a mapping whose values are read by a function; none where it is not there. */
  <T> Map<String, T> map(String key, Function<Node, Optional<T>> reader) {
    var values = new java.util.LinkedHashMap<String, T>();
    named(
        key,
        (name, scalar, value, at) -> {
          reader.apply(value).ifPresent(read -> values.put(name, read));
          return Optional.of(name);
        });
    return values;
  }

  /** Keeps where the values of keys stand, of those that are there. */
  void remember(String... keys) {
    for (var key : keys) {
      find(key).ifPresent(node -> context.remember(childPath(key), node));
    }
  }

  String childPath(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  ReadingContext context() {
    return context;
  }
}
