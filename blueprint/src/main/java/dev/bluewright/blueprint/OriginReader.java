package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where a blueprint comes from: requirements and assumptions. */
final class OriginReader {
  private static final Pattern AT = Pattern.compile("(\\d{1,7}):(\\d{1,7})");

  private final ReadingContext context;

  OriginReader(ReadingContext context) {
    this.context = context;
  }

  Optional<Requirement> requirement(String id, Node.Scalar key, Node value, String path) {
    return Section.open(
            context,
            value,
            path,
            "the requirement `" + id + "`",
            "text",
            "at",
            "status",
            "met",
            "why")
        .flatMap(in -> requirement(id, key, in));
  }

  private Optional<Requirement> requirement(String id, Node.Scalar key, Section in) {
    var met = in.texts("met");
    var why = in.findText("why");
    var at = at(in);
    var status =
        in.findChoice("status", Requirement.Status.values(), Requirement.Status::label, "a status");
    if (met.isEmpty() && !in.has("status")) {
      context.report(Code.REQUIREMENT_STATUS, key, id);
    }
    return in.text("text")
        .map(
            text ->
                new Requirement(
                    id, text, at[0], at[1], status.orElse(Requirement.Status.MET), met, why));
  }

  private int[] at(Section in) {
    var text = in.findText("at");
    var match = AT.matcher(text.orElse("0:0"));
    if (!match.matches()) {
      context.report(
          Code.WRONG_SHAPE,
          in.find("at").orElse(in.node()),
          "at",
          "a line and a column, such as 3:1",
          "`" + text.orElse("") + "`");
      return new int[2];
    }
    return new int[] {Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))};
  }

  List<Assumption> assumptions(Section root) {
    var assumptions = new ArrayList<Assumption>();
    for (var item : root.items("assumptions")) {
      Section.open(context, item, "assumptions", "an assumption", "about", "says", "because")
          .flatMap(OriginReader::assumption)
          .ifPresent(
              assumption -> {
                context.remember("assumptions." + assumption.about(), item);
                assumptions.add(assumption);
              });
    }
    return assumptions;
  }

  private static Optional<Assumption> assumption(Section in) {
    var about = in.text("about");
    var says = in.text("says");
    var because = in.text("because");
    return about.flatMap(
        what -> says.flatMap(word -> because.map(why -> new Assumption(what, word, why))));
  }
}
