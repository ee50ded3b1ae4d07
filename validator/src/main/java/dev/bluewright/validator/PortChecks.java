package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.PortModel;
import java.time.Duration;
import java.util.HashSet;
import java.util.regex.Pattern;

/** Ports are called by something, and answer while whoever asks still waits. */
final class PortChecks implements Check {
  private static final Pattern SPAN = Pattern.compile("(\\d+)(ms|s|m|h|d)");
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Override
  public void check(Subject subject) {
    var callers = new HashSet<String>();
    for (var port : subject.blueprint().ports()) {
      if (port.calls().isEmpty()) {
        subject.report(Code.PORT_UNUSED, "ports." + port.name(), port.name());
      }
      port.operations().forEach(operation -> check(subject, port, operation));
      for (var call : port.calls()) {
        new CallChecks(subject, port, call).check(callers.add(call.action()));
      }
    }
  }

  private static void check(Subject subject, PortModel port, PortModel.Operation operation) {
    var at = "ports." + port.name() + ".operations." + operation.name();
    operation.takes().forEach(each -> crosses(subject, at + ".takes.", each));
    operation.gives().forEach(each -> crosses(subject, at + ".gives.", each));
    inTime(subject, port, operation);
  }

  /** What crosses a port is a type and perhaps optional: the other side keeps its own rules. */
  private static void crosses(Subject subject, String path, FieldModel value) {
    boolean plain =
        value.isGiven()
            && value.rules().equals(FieldRules.NONE)
            && value.access().isEmpty()
            && value.renamedFrom().isEmpty()
            && value.defaultValue().isEmpty();
    if (!plain) {
      subject.report(Code.PORT_VALUE, path + value.name(), value.name());
    }
  }

  private static void inTime(Subject subject, PortModel port, PortModel.Operation operation) {
    var at = "ports." + port.name() + ".operations." + operation.name() + ".within";
    var within = span(operation.within());
    if (within.compareTo(LONGEST) > 0) {
      unfit(subject, at, port, operation.within(), "an attempt takes a minute at most");
    }
    subject
        .blueprint()
        .policy()
        .requestTimeout()
        .filter(whole -> within.compareTo(span(whole)) >= 0)
        .ifPresent(
            whole ->
                unfit(
                    subject,
                    at,
                    port,
                    operation.within(),
                    "a whole request takes at most " + whole));
  }

  private static void unfit(
      Subject subject, String at, PortModel port, String within, String reason) {
    subject.report(Code.PORT_TIME, at, "within", port.name(), within, reason);
  }

  private static Duration span(String text) {
    var parts = SPAN.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a time: " + text);
    }
    long amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
