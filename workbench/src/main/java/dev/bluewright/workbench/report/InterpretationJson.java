package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.interpreter.Provenance;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON document of an interpretation: requirements, assumptions, which words became what, and
 * the blueprint's YAML.
 */
public final class InterpretationJson {
  private InterpretationJson() {}

  /** The document, in the order in which it is printed. */
  public static Map<String, Object> of(Interpretation interpretation) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "requirements",
        interpretation.requirements().stream().map(InterpretationJson::of).toList());
    document.put("assumptions", interpretation.assumptions());
    Provenance provenance = interpretation.provenance();
    document.put(
        "provenance", provenance.origins().stream().map(origin -> of(origin, provenance)).toList());
    document.put("blueprint", BlueprintWriter.write(interpretation.blueprint()));
    return document;
  }

  private static Map<String, Object> of(Provenance.Origin origin, Provenance provenance) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("part", origin.part());
    row.put("line", origin.line());
    row.put("column", origin.column());
    row.put("words", provenance.words(origin.span()));
    return row;
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
