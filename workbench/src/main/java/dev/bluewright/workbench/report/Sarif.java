package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.BuiltVersion;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.validator.tier.Report;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of a report in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS
 * Standard, 27 March 2020). Stateless.
 */
public final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  /** One run, with a result for each finding over what was given. */
  public static Map<String, Object> of(Report report) {
    var findings = report.first().findings();
    return ordered(
        "$schema",
        SCHEMA,
        "version",
        "2.1.0",
        "runs",
        List.of(
            ordered(
                "tool", Map.of("driver", driver(findings)),
                "columnKind", "utf16CodeUnits",
                "results", findings.stream().map(Sarif::result).toList())));
  }

  private static Map<String, Object> driver(List<Finding> findings) {
    return ordered(
        "name",
        "Bluewright",
        "semanticVersion",
        BuiltVersion.TEXT,
        "rules",
        findings.stream().map(Finding::code).distinct().map(code -> Map.of("id", code)).toList());
  }

  private static Map<String, Object> result(Finding finding) {
    var text = finding.message() + finding.hint().map(hint -> "\n" + hint).orElse("");
    return ordered(
        "ruleId",
        finding.code(),
        "level",
        finding.isError() ? "error" : "warning",
        "message",
        Map.of("text", text),
        "locations",
        List.of(Map.of("physicalLocation", location(finding.place()))));
  }

  /** Without a region where the finding is about the whole file. */
  private static Map<String, Object> location(Place place) {
    var location = new LinkedHashMap<String, Object>();
    location.put("artifactLocation", Map.of("uri", uri(place.file())));
    if (place.line() > 0) {
      location.put(
          "region",
          place.column() > 0
              ? ordered("startLine", place.line(), "startColumn", place.column())
              : ordered("startLine", place.line()));
    }
    return location;
  }

  private static String uri(String file) {
    try {
      return Path.of(file).isAbsolute()
          ? Path.of(file).toUri().toASCIIString()
          : new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException unwritable) {
      throw new IllegalArgumentException(file, unwritable);
    }
  }

  private static Map<String, Object> ordered(Object... entries) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}
