package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.ConfigKey.defaulted;
import static dev.bluewright.blueprint.ConfigKey.optional;
import static dev.bluewright.blueprint.ConfigKey.required;
import static dev.bluewright.blueprint.MessageKind.MESSAGE;
import static dev.bluewright.blueprint.PortType.in;
import static dev.bluewright.blueprint.PortType.out;

import java.util.List;

/** Types that do something with messages on their way. */
final class StreamTypes {
  private static final ConfigType EXPRESSION = new ConfigType.Expression();
  private static final ConfigType EXPRESSIONS = new ConfigType.NamedExpressions();
  private static final ConfigType DURATION = new ConfigType.Duration();
  private static final ConfigType COUNT = new ConfigType.Whole(1, 1_000_000);
  private static final PortType MESSAGES = in("messages", MESSAGE, "the messages");

  static final List<ComponentType> ALL =
      List.of(
          ComponentType.of(
                  "Transformer",
                  "Makes another message of each message.",
                  List.of(MESSAGES, out("transformed", MESSAGE, "the other messages")),
                  List.of(
                      required("fields", EXPRESSIONS, "Each field of the message that is made.")))
              .holdingNothing(),
          ComponentType.of(
                  "Filter",
                  "Lets the messages pass that fulfil a condition.",
                  List.of(
                      MESSAGES,
                      out("accepted", MESSAGE, "those that fulfil it"),
                      out("rejected", MESSAGE, "those that do not").optional()),
                  List.of(required("condition", EXPRESSION, "What a message must fulfil.")))
              .holdingNothing(),
          ComponentType.of(
                  "Router",
                  "Sends each message the first way whose condition it fulfils.",
                  List.of(MESSAGES, out("otherwise", MESSAGE, "those that fulfil none").optional()),
                  List.of(
                      required(
                          "routes", EXPRESSIONS, "The condition of each way; a way is a port.")))
              .holdingNothing(),
          ComponentType.of(
              "Aggregator",
              "Makes one message of many that belong together.",
              List.of(MESSAGES, out("aggregates", MESSAGE, "one message of many")),
              List.of(
                  required("by", EXPRESSION, "What messages that belong together share."),
                  required("fields", EXPRESSIONS, "Each field of the message that is made."),
                  optional("count", COUNT, "How many make one."),
                  optional("every", DURATION, "After which time they make one."))),
          ComponentType.of(
              "Accumulator",
              "Keeps a running total and tells it after each message.",
              List.of(MESSAGES, out("totals", MESSAGE, "the total after each message")),
              List.of(
                  required("add", EXPRESSION, "What a message adds."),
                  optional("by", EXPRESSION, "What messages of one total share."),
                  defaulted("start", new ConfigType.Amount(), "0", "The total before any."))),
          ComponentType.of(
              "StreamProcessor",
              "Looks at messages in their time: windows, joins, duplicates.",
              List.of(
                  MESSAGES,
                  in("others", MESSAGE, "the messages that are joined").optional(),
                  out("results", MESSAGE, "what comes of it")),
              List.of(
                  required(
                      "operation",
                      new ConfigType.Choice(List.of("window", "join", "deduplicate")),
                      "What is done."),
                  required("by", EXPRESSION, "What messages that belong together share."),
                  required("within", DURATION, "The time in which they are looked at together."),
                  optional("fields", EXPRESSIONS, "Each field of the result."))));

  private StreamTypes() {}
}
