package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON document of an interpretation: requirements, assumptions and the blueprint's YAML. */
public final class InterpretationJson {
  private InterpretationJson() {}

  /** The document, in the order in which it is printed. */
  public static Map<String, Object> of(Interpretation interpretation) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "requirements",
        interpretation.requirements().stream().map(InterpretationJson::of).toList());
    document.put("assumptions", interpretation.assumptions());
    document.put("blueprint", BlueprintWriter.write(interpretation.blueprint()));
    return document;
  }

  private static Map<String, Object> of(Requirement requirement) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", requirement.id());
    row.put("text", requirement.text());
    row.put("line", requirement.line());
    row.put("column", requirement.column());
    row.put("status", requirement.status().label());
    row.put("met", requirement.met());
    row.put("why", requirement.why().orElse(""));
    return row;
  }
}
