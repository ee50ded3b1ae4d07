package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the records of an entity come to, all together or in groups.
 *
 * @param by CEL over a record for each column that tells groups apart; none for all together
 * @param shows what a group comes to for each column: {@code count()}, {@code sum(total)}
 * @param where CEL over a record: which of them count
 * @param sort the order unless the caller asks for another, {@code -revenue} for downwards
 * @param limit groups that are shown unless the caller says otherwise
 * @param access who may ask for it, among those who may read the records; all of them where empty
 */
public record ReportModel(
    String name,
    Map<String, String> by,
    Map<String, String> shows,
    Optional<String> where,
    List<String> sort,
    Optional<Integer> limit,
    List<AccessModel> access) {

  public ReportModel {
    requireNonNull(name, "name");
    requireNonNull(where, "where");
    requireNonNull(limit, "limit");
    by = Ordered.copyOf(by);
    shows = Ordered.copyOf(shows);
    sort = List.copyOf(sort);
    access = List.copyOf(access);
  }

  /** The names of its columns, those of the groups first. */
  public List<String> columns() {
    return Stream.concat(by.keySet().stream(), shows.keySet().stream()).toList();
  }

  /** Where it is asked for. */
  public String path() {
    return "reports/" + Names.kebab(name);
  }
}
