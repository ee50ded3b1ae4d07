package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.blueprint.yaml.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads relations in both their forms. */
final class RelationReader {
  static final String[] KEYS = {
    "belongsTo",
    "hasMany",
    "hasOne",
    "manyToMany",
    "optional",
    "onDelete",
    "via",
    "unique",
    "nested",
    "inverse",
    "through",
    "when"
  };
  private static final Pattern SHORT =
      Pattern.compile("(belongsTo|hasMany|hasOne|manyToMany)\\s+([A-Z][A-Za-z0-9]*)(\\?)?");

  private final ReadingContext context;

  RelationReader(ReadingContext context) {
    this.context = context;
  }

  Optional<RelationModel> read(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "a relation");
    if (value instanceof Node.Scalar scalar) {
      return shortForm(name, scalar);
    }
    return Section.open(context, value, path, "the relation `" + name + "`", KEYS)
        .flatMap(in -> longForm(name, key, in));
  }

  private Optional<RelationModel> shortForm(String name, Node.Scalar scalar) {
    var match = SHORT.matcher(scalar.text().strip());
    boolean optional = match.matches() && match.group(3) != null;
    if (!match.matches() || (optional && !match.group(1).equals("belongsTo"))) {
      context.report(Code.RELATION, scalar, scalar.text());
      return Optional.empty();
    }
    var kind =
        Arrays.stream(Kind.values()).filter(each -> each.label().equals(match.group(1))).findAny();
    return Optional.of(
        new RelationModel(name, kind.orElseThrow(), match.group(2), optional, OnDelete.REFUSE));
  }

  private Optional<RelationModel> longForm(String name, Node.Scalar key, Section in) {
    var kinds = Arrays.stream(Kind.values()).filter(each -> in.has(each.label())).toList();
    var onDelete =
        in.findChoice("onDelete", OnDelete.values(), OnDelete::label, "what happens on a deletion");
    boolean optional = in.truth("optional");
    boolean unique = in.truth("unique");
    boolean nested = in.truth("nested");
    var via = in.findText("via");
    var inverse = inverse(in);
    var tie = tie(in);
    if (kinds.size() != 1 || !fits(kinds.getFirst(), in)) {
      context.report(Code.RELATION, key, name);
      return Optional.empty();
    }
    var kind = kinds.getFirst();
    return in.findText(kind.label())
        .map(
            target ->
                new RelationModel(
                    name,
                    kind,
                    target,
                    optional,
                    onDelete.orElse(OnDelete.REFUSE),
                    via,
                    unique,
                    nested,
                    inverse,
                    tie));
  }

  private Optional<TieModel> tie(Section in) {
    var when = in.map("when", new StateReader(context)::oneOrMore);
    if (in.has("when") && !in.has("through")) {
      in.text("through");
    }
    return in.findText("through").map(through -> new TieModel(through, when));
  }

  private Optional<String> inverse(Section in) {
    var inverse = in.findText("inverse");
    if (inverse.isPresent() && in.find("inverse").orElseThrow() instanceof Node.Scalar scalar) {
      NameRules.member(context, scalar, "an inverse");
    }
    return inverse;
  }

  /** Whether the other keys are those of a kind. */
  private static boolean fits(Kind kind, Section in) {
    var own =
        switch (kind) {
          case BELONGS_TO -> Set.of("optional", "onDelete", "unique");
          case HAS_MANY -> Set.of("via", "nested");
          case HAS_ONE -> Set.of("via");
          case MANY_TO_MANY ->
              in.has("through") ? Set.of("through", "when") : Set.of("inverse", "when");
        };
    return List.of("optional", "onDelete", "via", "unique", "nested", "inverse", "through", "when")
        .stream()
        .allMatch(key -> own.contains(key) || !in.has(key));
  }
}
