package dev.bluewright.blueprint;

import dev.bluewright.blueprint.ApiModel.NameStyle;
import dev.bluewright.blueprint.ApiModel.PageNumbers;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.yaml.Node;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how the API looks. */
final class ApiReader {
  static final String[] KEYS = {
    "base",
    "names",
    "fields",
    "item",
    "record",
    "list",
    "error",
    "deleted",
    "body",
    "pages",
    "parameters",
    "statuses",
    "messages",
    "forms",
    "unknown",
    "embedded",
    "self",
    "origins",
    "routes"
  };
  static final Pattern BASE = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
  static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

  private final ReadingContext context;

  ApiReader(ReadingContext context) {
    this.context = context;
  }

  ApiModel read(Section root) {
    return root.find("api")
        .flatMap(node -> Section.open(context, node, "api", "`api`", KEYS))
        .map(this::api)
        .orElse(ApiModel.NONE);
  }

  private ApiModel api(Section in) {
    in.remember(KEYS);
    return new ApiModel(
        matching(in, "base", BASE, Code.API_BASE),
        in.findChoice("names", NameStyle.values(), NameStyle::label, "a way to write names")
            .orElse(NameStyle.CAMEL),
        in.map("fields", this::name),
        frames(in),
        matching(in, "body", NameRules.JSON_PATH, Code.API_NAME),
        pages(in),
        in.named("parameters", new ParameterReader(context)::read),
        statuses(in),
        in.map("messages", node -> in.text("a message", node)),
        takesForms(in),
        ignoresUnknown(in),
        in.texts("embedded"),
        matching(in, "self", NameRules.JSON, Code.API_NAME),
        origins(in),
        in.named("routes", new RouteReader(context)::read));
  }

  private Map<Part, JsonFrame> frames(Section in) {
    var frames = new EnumMap<Part, JsonFrame>(Part.class);
    for (var part : Part.values()) {
      in.find(part.label())
          .flatMap(
              node -> new FrameReader(context).read(node, "`" + part.label() + "`", part.slots()))
          .ifPresent(frame -> frames.put(part, frame));
    }
    return frames;
  }

  private Optional<PageNumbers> pages(Section in) {
    return in.find("pages")
        .flatMap(
            node -> Section.open(context, node, "api.pages", "`pages`", "page", "size", "first"))
        .map(
            pages ->
                new PageNumbers(
                    matching(pages, "page", NameRules.JSON, Code.API_NAME).orElse("page"),
                    matching(pages, "size", NameRules.JSON, Code.API_NAME).orElse("limit"),
                    pages.findWhole("first", 0, 1).orElse(1)));
  }

  private Map<String, Integer> statuses(Section in) {
    var statuses = new LinkedHashMap<String, Integer>();
    var known = ApiModel.STATUSES.toArray(String[]::new);
    in.find("statuses")
        .flatMap(node -> Section.open(context, node, "api.statuses", "`statuses`", known))
        .ifPresent(
            section -> {
              for (var outcome : known) {
                boolean error = ApiModel.ERRORS.contains(outcome);
                section
                    .findWhole(outcome, error ? 400 : 200, error ? 499 : 299)
                    .ifPresent(status -> statuses.put(outcome, status));
              }
            });
    return statuses;
  }

  /** What becomes of members of a body that nobody knows. */
  private enum Unknown {
    REFUSE,
    IGNORE
  }

  /** What becomes of bodies that are forms. */
  private enum Forms {
    REFUSE,
    ACCEPT
  }

  private static boolean takesForms(Section in) {
    return chosen(in, "forms", Forms.values(), "a way to take forms").equals(Forms.ACCEPT);
  }

  private static boolean ignoresUnknown(Section in) {
    return chosen(in, "unknown", Unknown.values(), "a way to take unknown members")
        .equals(Unknown.IGNORE);
  }

  /** What is chosen; the first where nothing is. */
  private static <E extends Enum<E>> E chosen(Section in, String key, E[] ways, String wanted) {
    return in.findChoice(key, ways, each -> each.name().toLowerCase(Locale.ROOT), wanted)
        .orElse(ways[0]);
  }

  private List<String> origins(Section in) {
    for (var item : in.items("origins")) {
      var text = item instanceof Node.Scalar scalar ? scalar.text() : Section.shape(item);
      if (!ORIGIN.matcher(text).matches()) {
        context.report(Code.API_ORIGIN, item, text);
      }
    }
    return in.texts("origins");
  }

  private Optional<String> name(Node node) {
    var text = node instanceof Node.Scalar scalar ? scalar.text() : Section.shape(node);
    if (!NameRules.JSON.matcher(text).matches()) {
      context.report(Code.API_NAME, node, text);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<String> matching(Section in, String key, Pattern form, Code code) {
    var text = in.findText(key);
    if (text.isPresent() && !form.matcher(text.get()).matches()) {
      context.report(code, in.find(key).orElse(in.node()), text.get());
    }
    return text;
  }
}
