package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Surface;
import dev.bluewright.evaluator.match.Words;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a system is asked for a report, by the words of its document. Thread safety: safe. */
final class ReportRoutes {
  private static final Set<String> TOLD =
      Set.of(
          "report",
          "reports",
          "statistics",
          "stats",
          "summary",
          "summaries",
          "dashboard",
          "analytics",
          "metrics",
          "totals",
          "overview",
          "insights",
          "figures");

  private final Surface surface;

  ReportRoutes(Surface surface) {
    this.surface = surface;
  }

  /** The operation of that name, else the one whose words are most like the report's. */
  Optional<Route> find(EntityModel entity, ReportModel report) {
    var asked = asked();
    return asked.stream()
        .filter(each -> Words.same(last(each.path()), report.name()))
        .findFirst()
        .or(() -> likeliest(asked, entity, report))
        .map(surface::route);
  }

  /** Whether the document names any place where something may be told of records. */
  boolean any() {
    return asked().stream().anyMatch(ReportRoutes::tells);
  }

  private List<Operation> asked() {
    return surface.api().operations().stream()
        .filter(each -> each.method().equals("GET") && !each.hasId())
        .toList();
  }

  private static Optional<Operation> likeliest(
      List<Operation> asked, EntityModel entity, ReportModel report) {
    return asked.stream()
        .filter(each -> tells(each) && isAbout(each, entity, report))
        .max(Comparator.comparingLong(each -> alike(each, report)));
  }

  private static boolean tells(Operation operation) {
    return segments(operation.path()).anyMatch(TOLD::contains);
  }

  private static boolean isAbout(Operation operation, EntityModel entity, ReportModel report) {
    var things = Names.plural(Names.camel(entity.name()));
    return Words.key(operation.path()).contains(Words.key(things))
        || Words.key(operation.path()).contains(Words.key(entity.name()))
        || alike(operation, report) > 1;
  }

  /** How many words of the report the operation's path and answer have. */
  private static long alike(Operation operation, ReportModel report) {
    var shown =
        operation.responseSchema(200).stream()
            .flatMap(schema -> Stream.of(schema, schema.child("items")))
            .flatMap(schema -> schema.properties().keySet().stream());
    var words =
        Stream.concat(segments(operation.path()), shown.map(Words::key)).distinct().toList();
    return Stream.concat(
            Arrays.stream(Names.kebab(report.name()).split("-", -1)),
            report.columns().stream().map(Words::key))
        .distinct()
        .filter(word -> !word.equals("by") && words.contains(word))
        .count();
  }

  private static Stream<String> segments(String path) {
    return Arrays.stream(Names.kebab(path.replace('_', '-')).split("[/-]", -1));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
