package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.Interpretation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An interpretation as one HTML page without scripts: the text with its requirements in colours;
 * what a phrase became shows where the pointer or the focus is.
 */
public final class InterpretationPage {
  private InterpretationPage() {}

  /** The page. */
  public static String of(Interpretation interpretation) {
    return PageTemplate.text()
        .replace("<!--name-->", Html.text(interpretation.blueprint().system().name()))
        .replace("<!--counts-->", counts(interpretation.requirements()))
        .replace("<!--assumptions-->", assumptions(interpretation.assumptions()))
        .replace("<!--rows-->", rows(interpretation.requirements()))
        .replace("<!--blueprint-->", Html.text(BlueprintWriter.write(interpretation.blueprint())))
        .replace("<!--text-->", MarkedText.of(interpretation));
  }

  private static String counts(List<Requirement> requirements) {
    return Arrays.stream(Status.values())
        .map(
            status ->
                "<li class=\"%s\"><b>%d</b> %s</li>"
                    .formatted(
                        status.label(),
                        requirements.stream().filter(each -> each.status() == status).count(),
                        status.label()))
        .collect(Collectors.joining("\n"));
  }

  private static String rows(List<Requirement> requirements) {
    return requirements.stream()
        .map(
            each ->
                "<tr id=\"%s\"><td>%s</td><td class=\"%s\">%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(
                        each.id(),
                        each.id(),
                        each.status().label(),
                        each.status().label(),
                        Html.text(each.text()),
                        Html.text(became(each))))
        .collect(Collectors.joining("\n"));
  }

  private static String assumptions(List<Assumption> assumptions) {
    return assumptions.stream()
        .map(
            each ->
                "<li><code>%s</code>: %s, because %s</li>"
                    .formatted(
                        Html.text(each.about()), Html.text(each.says()), Html.text(each.because())))
        .collect(Collectors.joining("\n"));
  }

  static String became(Requirement requirement) {
    return String.join(", ", requirement.met()) + requirement.why().orElse("");
  }
}
