package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads relations in both their forms. */
final class RelationReader {
  static final String[] KEYS = {"belongsTo", "hasMany", "optional", "onDelete", "via"};
  private static final Pattern SHORT =
      Pattern.compile("(belongsTo|hasMany)\\s+([A-Z][A-Za-z0-9]*)(\\?)?");

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
    boolean matches = match.matches();
    if (!matches || (match.group(1).equals("hasMany") && match.group(3) != null)) {
      context.report(Code.RELATION, scalar, scalar.text());
      return Optional.empty();
    }
    var kind = match.group(1).equals("hasMany") ? Kind.HAS_MANY : Kind.BELONGS_TO;
    boolean optional = match.group(3) != null;
    return Optional.of(new RelationModel(name, kind, match.group(2), optional, OnDelete.REFUSE));
  }

  private Optional<RelationModel> longForm(String name, Node.Scalar key, Section in) {
    var one = in.findText("belongsTo");
    var many = in.findText("hasMany");
    var via = in.findText("via");
    boolean optional = in.truth("optional");
    var onDelete =
        in.findChoice("onDelete", OnDelete.values(), OnDelete::label, "what happens on a deletion");
    boolean forOne = !in.has("hasMany") && !in.has("via");
    boolean forMany = !in.has("belongsTo") && !in.has("optional") && !in.has("onDelete");
    if (!(one.isPresent() && forOne) && !(many.isPresent() && forMany)) {
      context.report(Code.RELATION, key, name);
      return Optional.empty();
    }
    var kind = one.isPresent() ? Kind.BELONGS_TO : Kind.HAS_MANY;
    return one.or(() -> many)
        .map(
            target ->
                new RelationModel(
                    name, kind, target, optional, onDelete.orElse(OnDelete.REFUSE), via));
  }
}
