package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads ports: what is asked of services that are not ours, and by which actions. */
final class PortReader {
  /** An action with its entity. */
  static final Pattern ACTION =
      Pattern.compile(NameRules.ENTITY.pattern() + "[.]" + NameRules.MEMBER.pattern());

  static final String[] CALL = {
    "does", "with", "meanwhile", "keep", "refused", "answer", "unanswered"
  };

  private final ReadingContext context;

  PortReader(ReadingContext context) {
    this.context = context;
  }

  Optional<PortModel> read(String name, Node.Scalar key, Node value, String path) {
    NameRules.entity(context, key, "a port");
    return Section.open(
            context, value, path, "the port `" + name + "`", "for", "operations", "calls")
        .map(
            in ->
                new PortModel(
                    name,
                    in.findText("for"),
                    in.named("operations", this::operation),
                    in.named("calls", this::call)));
  }

  private Optional<PortModel.Operation> operation(
      String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "an operation");
    return Section.open(
            context,
            value,
            path,
            "the operation `" + name + "`",
            "takes",
            "gives",
            "within",
            "patience")
        .flatMap(in -> operation(name, in));
  }

  private Optional<PortModel.Operation> operation(String name, Section in) {
    in.remember("within");
    var takes = in.named("takes", new FieldReader(context)::read);
    var gives = in.named("gives", new FieldReader(context)::read);
    var patience = in.findDuration("patience");
    return (in.has("within") ? in.findDuration("within") : in.text("within"))
        .map(within -> new PortModel.Operation(name, takes, gives, within, patience));
  }

  private Optional<PortModel.Call> call(String name, Node.Scalar key, Node value, String path) {
    if (!ACTION.matcher(name).matches()) {
      context.report(Code.PORT_ACTION, key, name);
      return Optional.empty();
    }
    return Section.open(context, value, path, "the call of `" + name + "`", CALL)
        .flatMap(in -> call(name, in));
  }

  private Optional<PortModel.Call> call(String name, Section in) {
    in.remember(CALL);
    var with = in.map("with", each -> in.text("a value", each));
    if (!in.has("meanwhile")) {
      in.text("meanwhile");
    }
    var meanwhile = in.map("meanwhile", each -> in.text("a value", each));
    var keep = in.map("keep", each -> in.text("a value", each));
    var refused = in.map("refused", each -> in.text("a value", each));
    var answer = in.findWhole("answer", 400, 499);
    var unanswered = in.map("unanswered", each -> in.text("a value", each));
    return in.text("does")
        .map(
            does ->
                new PortModel.Call(name, does, with, meanwhile, keep, refused, answer, unanswered));
  }
}
