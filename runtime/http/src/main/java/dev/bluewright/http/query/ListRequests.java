package dev.bluewright.http.query;

import dev.bluewright.http.json.Invalid;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.query.QueryString.Parameter;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.Report;
import dev.bluewright.store.Row;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query strings of one entity's collection.
 *
 * <p>{@code limit} (1 to 100, 20 unless given or the entity says otherwise), {@code cursor}, {@code
 * sort}, {@code q}, {@code count}, {@code expand}, {@code zone}, and the entity's fields; anything
 * else is refused.
 *
 * <p>Thread safety: safe for use by any thread.
 */
public final class ListRequests {
  private static final int MOST_WORDS = 10;

  private final Entity<?> entity;
  private final Entity<?> found;
  private final Filters filters;
  private final Cursor cursor;
  private final boolean searchable;
  private final ListRequest plain;

  /** Makes the reader of an entity; all entities must be built. */
  public ListRequests(Entity<?> entity) {
    this(entity, entity);
  }

  /** Makes the reader of a report, which finds the rows that are counted. */
  public ListRequests(Report report) {
    this(report.rows(), report.source());
  }

  private ListRequests(Entity<?> entity, Entity<?> found) {
    this.entity = entity;
    this.found = found;
    this.filters = new Filters(found);
    this.cursor = new Cursor(entity);
    this.searchable = found.columns().stream().anyMatch(Column::searchable);
    this.plain = new Draft().finish();
  }

  /**
   * Reads a query string.
   *
   * @param raw the part behind the question mark, perhaps empty
   * @param restriction a condition from the path, or null
   * @throws ProblemException 400
   */
  public ListRequest read(String raw, @Nullable Filter restriction) {
    if (raw.isEmpty() && restriction == null) {
      return plain;
    }
    var draft = new Draft();
    if (restriction != null) {
      draft.filters.add(restriction);
      draft.context.add("&" + context(restriction) + "=" + restriction.values());
    }
    List<String> seen = new ArrayList<>();
    List<Parameter> parameters = QueryString.parse(raw);
    parameters.stream().filter(this::isZone).forEach(each -> draft.zone = zone(each.value()));
    for (Parameter parameter : parameters) {
      if (seen.contains(parameter.name())) {
        throw bad(
            parameter.name(), "twice", "The parameter " + parameter.name() + " is given twice.");
      }
      seen.add(parameter.name());
      take(parameter, draft);
    }
    return draft.finish();
  }

  private static String context(Filter restriction) {
    var through = restriction.through();
    return through == null ? restriction.column().name() : through.table() + "." + through.to();
  }

  /** The relations that a query string of a single row asks to show; nothing else is allowed. */
  public List<Expand> expansions(String raw) {
    if (raw.isEmpty()) {
      return List.of();
    }
    var draft = new Draft();
    for (Parameter parameter : QueryString.parse(raw)) {
      if (!parameter.name().equals("expand")) {
        throw unknown(parameter.name());
      }
      draft.expanded = Expansions.read(entity, parameter.value());
    }
    return draft.expanded;
  }

  /** The cursor of the page after this row. */
  public String cursorAfter(ListRequest request, Row last) {
    return cursor.write(request.query().position(entity, last), request.context());
  }

  private void take(Parameter parameter, Draft draft) {
    String value = parameter.value();
    if (isZone(parameter)) {
      draft.context.add("&zone=" + value);
      return;
    }
    switch (parameter.name()) {
      case "limit" -> draft.limit = limit(value);
      case "cursor" -> draft.cursor = value;
      case "sort" -> sort(value, draft);
      case "count" -> draft.counted = truth("count", value);
      case "expand" -> draft.expanded = Expansions.read(entity, value);
      case "q" -> words(value, draft);
      default -> {
        draft.filters.addAll(
            filters.read(parameter, TimeWords.utc().withZoneSameInstant(draft.zone)));
        draft.context.add("&" + parameter.name() + "=" + value);
      }
    }
  }

  /** An entity may have a field of that name; then it is a filter. */
  private boolean isZone(Parameter parameter) {
    return parameter.name().equals("zone") && found.findByJsonName("zone").isEmpty();
  }

  private static ZoneId zone(String value) {
    try {
      return ZoneId.of(value);
    } catch (DateTimeException unknown) {
      throw bad("zone", "format", "zone must be a time zone such as Europe/Berlin.");
    }
  }

  private int limit(String value) {
    int most = entity.listing().page().most();
    boolean digits =
        !value.isEmpty()
            && value.length() <= 4
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    int limit = digits ? Integer.parseInt(value) : 0;
    if (limit < 1 || limit > most) {
      throw bad("limit", "range", "limit must be a number from 1 to " + most + ".");
    }
    return limit;
  }

  private static boolean truth(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(name, "type", name + " must be true or false.");
    };
  }

  private void sort(String value, Draft draft) {
    draft.context.add("&sort=" + value);
    for (String key : value.split(",", -1)) {
      boolean descending = key.startsWith("-");
      String name = descending ? key.substring(1) : key;
      Column column =
          entity
              .findByJsonName(name)
              .filter(ListRequests::sortable)
              .orElseThrow(() -> bad("sort", "unknown", "Cannot sort by " + shown(name) + "."));
      if (draft.sort.stream().anyMatch(sort -> sort.column().equals(column))) {
        throw bad("sort", "twice", "sort names " + name + " twice.");
      }
      draft.sort.add(new Sort(column, descending));
    }
  }

  private void words(String value, Draft draft) {
    if (!searchable) {
      throw unknown("q");
    }
    filters.requireUnicode("q", value);
    for (String word : value.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        draft.words.add(word);
      }
    }
    if (draft.words.size() > MOST_WORDS) {
      throw bad("q", "range", "q holds at most 10 words.");
    }
    draft.context.add("&q=" + value);
  }

  private static boolean sortable(Column column) {
    return switch (column.type()) {
      case ColumnType.LongText(), ColumnType.Json(), ColumnType.File(_, _) -> false;
      case ColumnType.Text(int maxLength) -> maxLength <= 1000;
      default -> true;
    };
  }

  private static String shown(String name) {
    return name.length() > 100 ? name.substring(0, 100) + "…" : name;
  }

  static ProblemException unknown(String name) {
    return bad(shown(name), "unknown", "There is no parameter " + shown(name) + ".");
  }

  static ProblemException bad(String name, String code, String message) {
    return new ProblemException(Problem.badParameter(name, code, message));
  }

  static ProblemException bad(String name, Invalid invalid) {
    return bad(name, invalid.code(), name + " " + invalid.message() + ".");
  }

  /** What was read so far. */
  private final class Draft {
    private final List<Filter> filters = new ArrayList<>();
    private final List<Sort> sort = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private List<Expand> expanded = List.of();
    private final List<String> context = new ArrayList<>();
    private int limit = entity.listing().page().size();
    private boolean counted;
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable String cursor;

    ListRequest finish() {
      context.sort(null);
      String bound = entity.path() + String.join("", context);
      if (sort.isEmpty()) {
        sort.addAll(entity.listing().sort());
      }
      Query first = new Query(filters, sort, words, limit, Collections.emptyList());
      Query query =
          cursor == null
              ? first
              : first.after(ListRequests.this.cursor.read(cursor, first.keys(entity), bound));
      return new ListRequest(query, counted, List.copyOf(expanded), bound);
    }
  }
}
