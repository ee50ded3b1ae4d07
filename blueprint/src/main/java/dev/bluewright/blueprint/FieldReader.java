package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads fields in both their forms. */
final class FieldReader {
  static final String[] KEYS = {
    "type",
    "values",
    "optional",
    "default",
    "unique",
    "min",
    "max",
    "minLength",
    "pattern",
    "compute",
    "moved",
    "generated",
    "description",
    "renamedFrom",
    "access"
  };
  static final List<String> FOR_GIVEN =
      List.of("optional", "default", "unique", "min", "max", "minLength", "pattern", "access");

  /** Who writes a field that no request gives. */
  static final String NOBODY = "nobody";

  private static final Pattern SHORT =
      Pattern.compile("([A-Za-z_]\\w*\\s*(?:\\([^()]*\\))?)\\s*(\\?)?\\s*(?:=\\s*(\\S.*))?");

  private final ReadingContext context;

  FieldReader(ReadingContext context) {
    this.context = context;
  }

  Optional<FieldModel> read(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "a field");
    return switch (value) {
      case Node.Scalar scalar -> shortForm(name, scalar);
      case Node.Sequence _, Node.Mapping _ -> longForm(name, value, path);
    };
  }

  private Optional<FieldModel> shortForm(String name, Node.Scalar scalar) {
    var match = SHORT.matcher(scalar.text().strip());
    if (!match.matches()) {
      context.report(Code.FIELD_FORM, scalar, scalar.text());
      return Optional.empty();
    }
    var given = Optional.ofNullable(match.group(3)).map(FieldReader::unquoted);
    boolean optional = match.group(2) != null;
    return type(match.group(1), scalar)
        .map(type -> new FieldModel(name, type, optional, given, FieldRules.NONE));
  }

  /** A default keeps its quotes only where it needs them. */
  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted
        ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : text;
  }

  private Optional<FieldModel> longForm(String name, Node node, String path) {
    var what = "the field `" + name + "`";
    return Section.open(context, node, path, what, KEYS).flatMap(in -> longForm(name, in));
  }

  private Optional<FieldModel> longForm(String name, Section in) {
    var type = typeOf(in);
    var given = defaultOf(in);
    var rules = rules(in);
    var source = source(in);
    var description = in.findText("description");
    var renamedFrom = in.findText("renamedFrom");
    var access = access(in);
    boolean optional = in.truth("optional");
    return type.map(
        known ->
            new FieldModel(
                name, known, optional, given, rules, source, description, renamedFrom, access));
  }

  private List<AccessModel> access(Section in) {
    in.remember("access");
    return in.find("access")
        .filter(_ -> withheld(in).isEmpty())
        .map(new AccessReader(context)::list)
        .orElse(List.of());
  }

  private static Optional<Node> withheld(Section in) {
    return in.find("access")
        .filter(node -> node instanceof Node.Scalar scalar && scalar.text().equals(NOBODY));
  }

  private Optional<FieldType> typeOf(Section in) {
    var text = in.text("type");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (in.has("values")) {
      return enumeration(text.get(), in);
    }
    return type(text.get(), in.find("type").orElse(in.node()));
  }

  private Optional<FieldType> enumeration(String text, Section in) {
    var at = in.find("values").orElse(in.node());
    if (!text.equals("enum")) {
      context.report(Code.TYPE_ARGUMENTS, at, text, "only an enum has values");
      return Optional.empty();
    }
    return resolve(FieldTypes.enumeration(in.texts("values")), text, at);
  }

  private Optional<FieldType> type(String text, Node at) {
    return resolve(FieldTypes.parse(text), text.strip(), at);
  }

  private Optional<FieldType> resolve(FieldTypes.Parsed parsed, String text, Node at) {
    switch (parsed) {
      case FieldTypes.Parsed.Type(var type) -> {
        return Optional.of(type);
      }
      case FieldTypes.Parsed.UnknownName(var name) ->
          context.reportMeant(Code.UNKNOWN_TYPE, at, name, Corrections.type(name), name);
      case FieldTypes.Parsed.BadArguments(var reason) ->
          context.report(Code.TYPE_ARGUMENTS, at, text, reason);
      case FieldTypes.Parsed.BadValue(var value, var reason) ->
          context.report(Code.ENUMERATION_VALUES, at, value, reason);
    }
    return Optional.empty();
  }

  /** A default may be the empty text, when it stands in quotes. */
  private static Optional<String> defaultOf(Section in) {
    var node = in.find("default");
    return node.isPresent() && node.get() instanceof Node.Scalar scalar && !scalar.plain()
        ? Optional.of(scalar.text())
        : in.findText("default");
  }

  private FieldSource source(Section in) {
    var sources = List.of("compute", "moved", "generated").stream().filter(in::has).toList();
    sources.stream()
        .skip(1)
        .forEach(key -> context.report(Code.FIELD_SOURCE, in.find(key).orElse(in.node()), key));
    if (in.has("compute")) {
      givesItself(in);
      return in.findText("compute")
          .<FieldSource>map(FieldSource.Computed::new)
          .orElse(FieldSource.GIVEN);
    }
    if (in.has("moved")) {
      isAmount(in);
      withheld(in).ifPresent(node -> context.report(Code.FIELD_SOURCE, node, "access"));
      return in.findText("moved")
          .<FieldSource>map(FieldSource.Moved::new)
          .orElse(FieldSource.GIVEN);
    }
    if (in.has("generated")) {
      givesItself(in);
      return in.findText("generated").map(text -> generated(text, in)).orElse(FieldSource.GIVEN);
    }
    return withheld(in).isPresent() ? new FieldSource.Withheld() : FieldSource.GIVEN;
  }

  private void isAmount(Section in) {
    for (var key : List.of("optional", "unique", "minLength", "pattern")) {
      in.find(key).ifPresent(node -> context.report(Code.FIELD_SOURCE, node, key));
    }
  }

  private void givesItself(Section in) {
    for (var key : FOR_GIVEN) {
      in.find(key).ifPresent(node -> context.report(Code.FIELD_SOURCE, node, key));
    }
  }

  private FieldSource generated(String text, Section in) {
    return GeneratedSource.find(text)
        .<FieldSource>map(made -> made)
        .orElseGet(
            () -> {
              context.report(Code.GENERATED, in.find("generated").orElse(in.node()), text);
              return FieldSource.GIVEN;
            });
  }

  private FieldRules rules(Section in) {
    return new FieldRules(
        in.truth("unique"),
        in.findNumber("min"),
        in.findNumber("max"),
        in.findWhole("minLength", 0, 10_000),
        pattern(in));
  }

  private Optional<String> pattern(Section in) {
    var text = in.findText("pattern");
    try {
      text.ifPresent(Pattern::compile);
    } catch (PatternSyntaxException e) {
      context.report(
          Code.PATTERN, in.find("pattern").orElse(in.node()), e.getPattern(), e.getDescription());
    }
    return text;
  }
}
