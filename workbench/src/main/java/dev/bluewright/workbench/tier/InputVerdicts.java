package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.workbench.tier.EntityInputs.Input;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be said of the answers of one entity's code to its inputs: the smallest input of each
 * kind of finding. Thread safety: one thread.
 */
final class InputVerdicts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHOWN = 60;

  private final Candidate candidate;
  private final EntityPlan entity;
  private final String file;
  private final List<Input> inputs;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private int last = -1;

  InputVerdicts(Candidate candidate, EntityPlan entity, String file, List<Input> inputs) {
    this.candidate = candidate;
    this.entity = entity;
    this.file = file;
    this.inputs = inputs;
  }

  List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  /** Whether the last input was answered. */
  boolean complete() {
    return last == inputs.size() - 1;
  }

  /** One answer. */
  void heard(int number, String what, String words) {
    var input = inputs.get(number);
    last = number;
    switch (what) {
      case "taken" -> taken(input, words);
      case "refused" -> refused(input, words);
      case "rule" -> notCalculated(input, words);
      case "hook" -> failed(input, words);
      case "unfit" -> unfit(words);
      default -> {}
    }
  }

  private void unfit(String words) {
    add(
        "unfit",
        Problem.HOOKS.in(
            behavior(),
            "The hooks of " + entity.name() + " do not fit it: " + words,
            "Register hooks for actions that the blueprint names."));
  }

  private String behavior() {
    return file.replaceFirst("[.]java$", "Behavior.java");
  }

  /** The process did not come to its end as it should. */
  void broken(TrialProcess.Ended ended) {
    var input = inputs.get(Math.min(Math.max(last, 0), inputs.size() - 1));
    failed(
        input,
        ended.exitCode().isPresent()
            ? "the process ended with exit code "
                + ended.exitCode().getAsInt()
                + thrown(ended.words())
            : "there was no end after " + TrialProcess.SECONDS + " s of work");
  }

  private static String thrown(String words) {
    return words
        .lines()
        .filter(line -> line.startsWith("Exception in thread"))
        .findFirst()
        .map(line -> " (" + line + ")")
        .orElse("");
  }

  private void taken(Input input, String shown) {
    if (input.wrong().isPresent()) {
      contract(
          input.wrong().get(),
          "takes %s, which the blueprint does not allow for %s"
              .formatted(text(input), input.wrong().get()));
      return;
    }
    var parts = shown.split("\t", -1);
    for (int at = 0; at + 1 < parts.length; at += 2) {
      var given = String.valueOf(input.members().get(parts[at]));
      if (!same(given, parts[at + 1])) {
        contract(
            parts[at],
            "shows %s of %s as %s".formatted(parts[at], text(input), shortened(parts[at + 1])));
      }
    }
  }

  private void refused(Input input, String why) {
    if (input.wrong().isEmpty()) {
      contract(
          String.join(",", input.members().keySet()),
          "refuses %s, which the blueprint allows: %s".formatted(text(input), why));
    }
  }

  private void contract(String member, String says) {
    add(
        "contract " + member,
        Problem.CONTRACT.in(
            file,
            "The code of " + entity.name() + " " + says + ".",
            "Generate the file anew, or write what it should be into the blueprint."));
  }

  private void failed(Input input, String words) {
    add(
        "hook " + words,
        Problem.INPUT.in(
            behavior(),
            "A hook of %s fails on %s: %s.".formatted(entity.name(), text(input), words),
            "A hook refuses by throwing a Rejection; anything else is answered with 500."));
  }

  /** Words such as {@code the rule affordable: / by zero}. */
  private void notCalculated(Input input, String words) {
    var of = words.split(":", 2)[0];
    add(
        "rule " + of,
        Problem.NOT_CALCULATED.at(
            place(of),
            "%s of %s cannot be calculated on %s, and refuses it:%s."
                .formatted(
                    of.replaceFirst("^the", "The"),
                    entity.name(),
                    text(input),
                    words.substring(of.length() + 1)),
            "Ask first, such as `count > 0 && total / count < 9`, or narrow the field's range."));
  }

  private Place place(String of) {
    var name = of.substring(of.lastIndexOf(' ') + 1);
    var part = of.startsWith("the rule") ? ".rules." : ".actions.";
    return candidate.reading().places().of("entities." + entity.name() + part + name);
  }

  private void add(String key, Finding finding) {
    findings.putIfAbsent(key, finding);
  }

  private static String text(Input input) {
    return input.members().entrySet().stream()
        .map(member -> member.getKey() + ": " + shortened(member.getValue()))
        .collect(
            Collectors.joining(", ", input.action().isEmpty() ? "{" : input.action() + " {", "}"));
  }

  private static String shortened(String json) {
    return json.length() <= SHOWN
        ? json
        : json.substring(0, SHOWN) + "… (" + json.length() + " characters)";
  }

  /** Whether two JSON values are the same to whoever reads them. */
  private static boolean same(String given, String shown) {
    return same(JSON.readTree(given), JSON.readTree(shown));
  }

  private static boolean same(JsonNode given, JsonNode shown) {
    if (given.isNumber() && shown.isNumber()) {
      return new BigDecimal(given.asString()).compareTo(new BigDecimal(shown.asString())) == 0;
    }
    return given.equals(shown)
        || (given.isString()
            && shown.isString()
            && moment(given.asString()).isPresent()
            && moment(given.asString()).equals(moment(shown.asString())));
  }

  private static Optional<Object> moment(String text) {
    try {
      return Optional.of(text.contains("T") ? Instant.parse(text) : LocalTime.parse(text));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }
}
