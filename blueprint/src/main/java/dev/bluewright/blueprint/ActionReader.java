package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;

/** Reads actions. */
final class ActionReader {
  private final ReadingContext context;
  private final StateReader states;

  ActionReader(ReadingContext context) {
    this.context = context;
    this.states = new StateReader(context);
  }

  Optional<ActionModel> read(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "an action");
    return Section.open(
            context,
            value,
            path,
            "the action `" + name + "`",
            "takes",
            "from",
            "when",
            "message",
            "set")
        .map(in -> read(name, key, in));
  }

  private ActionModel read(String name, Node.Scalar key, Section in) {
    var set = in.map("set", this::value);
    if (set.isEmpty()) {
      context.report(Code.ACTION_WITHOUT_SET, key, name);
    }
    return new ActionModel(
        name, in.named("takes", this::input), in.map("from", states::oneOrMore), guard(in), set);
  }

  private Optional<GuardModel> guard(Section in) {
    var message = in.findText("message");
    if (in.has("message") && !in.has("when")) {
      in.text("when");
    }
    return in.findText("when").map(when -> new GuardModel(when, message));
  }

  private Optional<InputModel> input(String name, Node.Scalar key, Node value, String path) {
    if (isRelation(value)) {
      return new RelationReader(context)
          .read(name, key, value, path)
          .filter(relation -> taken(key, relation))
          .map(InputModel.Reference::new);
    }
    return new FieldReader(context)
        .read(name, key, value, path)
        .filter(field -> taken(key, field))
        .map(InputModel.Value::new);
  }

  private static boolean isRelation(Node value) {
    return switch (value) {
      case Node.Scalar scalar ->
          scalar.text().strip().matches("(belongsTo|hasMany|hasOne|manyToMany)\\s.*");
      case Node.Mapping mapping ->
          mapping.find("belongsTo").isPresent() || mapping.find("hasMany").isPresent();
      case Node.Sequence _ -> false;
    };
  }

  private boolean taken(Node.Scalar key, FieldModel field) {
    if (field.rules().unique()) {
      return refused(key, "unique");
    }
    if (!field.isGiven()) {
      return refused(key, "compute, generated or access");
    }
    if (!field.access().isEmpty()) {
      return refused(key, "access");
    }
    return field.renamedFrom().isEmpty() || refused(key, "renamedFrom");
  }

  private boolean taken(Node.Scalar key, RelationModel relation) {
    return relation.kind() == RelationModel.Kind.BELONGS_TO
        || refused(key, relation.kind().label());
  }

  private boolean refused(Node.Scalar key, String what) {
    context.report(Code.INPUT, key, key.text(), what);
    return false;
  }

  /** A value may be {@code null}. */
  Optional<String> value(Node node) {
    return node instanceof Node.Scalar scalar && scalar.plain() && scalar.text().equals("null")
        ? Optional.of("null")
        : states.scalar(node);
  }
}
