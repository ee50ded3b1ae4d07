package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what moves records without a request: events, schedules, sources and sinks. */
final class FlowReader {
  private static final Pattern CRON = Pattern.compile("[0-9*/,A-Za-z-]+( [0-9*/,A-Za-z?#-]+){4}");

  private final ReadingContext context;

  FlowReader(ReadingContext context) {
    this.context = context;
  }

  Optional<EventModel> event(String name, Node.Scalar key, Node value, String path) {
    NameRules.entity(context, key, "an event");
    return Section.open(context, value, path, "the event `" + name + "`", "on", "carries")
        .flatMap(
            in -> {
              var carries = in.texts("carries");
              return in.text("on").map(on -> new EventModel(name, on, carries));
            });
  }

  Optional<ScheduleModel> schedule(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "a schedule");
    return Section.open(
            context,
            value,
            path,
            "the schedule `" + name + "`",
            "cron",
            "zone",
            "every",
            "does",
            "where")
        .flatMap(
            in -> {
              var does = in.text("does");
              var where = in.findText("where");
              return when(in)
                  .flatMap(when -> does.map(op -> new ScheduleModel(name, when, op, where)));
            });
  }

  private Optional<ScheduleModel.When> when(Section in) {
    var every = in.findDuration("every");
    if (every.isPresent() && !in.has("cron") && !in.has("zone")) {
      return every.map(ScheduleModel.When.Every::new);
    }
    var zone = in.findText("zone").orElse("UTC");
    var cron = every.isPresent() ? Optional.of("every and cron") : in.text("cron");
    if (cron.isPresent() && !CRON.matcher(cron.get()).matches()) {
      context.report(Code.CRON, in.find("cron").orElse(in.node()), cron.get());
      return Optional.empty();
    }
    return cron.map(expression -> new ScheduleModel.When.Cron(expression, zone));
  }

  Optional<SourceModel> source(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "a source");
    return Section.open(context, value, path, "the source `" + name + "`", "from", "into", "format")
        .flatMap(
            in -> {
              var into = in.text("into");
              var format = in.findText("format");
              return in.text("from")
                  .flatMap(from -> into.map(entity -> new SourceModel(name, from, entity, format)));
            });
  }

  Optional<SinkModel> sink(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "a sink");
    return Section.open(context, value, path, "the sink `" + name + "`", "of", "to", "format")
        .flatMap(
            in -> {
              var to = in.text("to");
              var format = in.findText("format");
              return in.text("of")
                  .flatMap(of -> to.map(address -> new SinkModel(name, of, address, format)));
            });
  }
}
