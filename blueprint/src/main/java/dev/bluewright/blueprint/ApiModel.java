package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the API looks where a description prescribes it; what it does not say is by convention.
 *
 * @param base what stands before every collection, such as {@code /api/v1}
 * @param names how the names of fields are written in JSON
 * @param fields names in JSON that a description gives, by {@code Entity.field}
 * @param frames the forms of what is answered
 * @param body the member of a request's body that holds the record, with dots below the first
 * @param pages names of the parameters that choose a page by its number
 * @param parameters names of parameters with which records are asked for
 * @param statuses the status of each {@link #STATUSES outcome} that has another one
 * @param messages what is said of an outcome that is an error, by its name, or by {@code
 *     Entity.outcome}
 * @param takesForms whether a body may also be a form, as a page of a browser sends it
 * @param ignoresUnknown whether members of a body that nobody knows are ignored, not refused
 * @param embedded relations that are given and shown as an object, by {@code Entity.relation}
 * @param self the member of a record that holds its own address
 * @param origins sites whose pages may call the API from a browser; {@code *} is any
 * @param routes ways to call operations, beside those by convention
 */
public record ApiModel(
    Optional<String> base,
    NameStyle names,
    Map<String, String> fields,
    Map<Part, JsonFrame> frames,
    Optional<String> body,
    Optional<PageNumbers> pages,
    List<ParameterModel> parameters,
    Map<String, Integer> statuses,
    Map<String, String> messages,
    boolean takesForms,
    boolean ignoresUnknown,
    List<String> embedded,
    Optional<String> self,
    List<String> origins,
    List<RouteModel> routes) {

  /** Nothing is prescribed. */
  public static final ApiModel NONE =
      new ApiModel(
          Optional.empty(),
          NameStyle.CAMEL,
          Map.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          Map.of(),
          false,
          false,
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());

  /** What may have another status. */
  public static final List<String> STATUSES =
      List.of(
          "create",
          "update",
          "replace",
          "delete",
          "act",
          "unreadable",
          "invalid",
          "missing",
          "conflict",
          "reference");

  /** The outcomes that are errors. */
  public static final List<String> ERRORS = STATUSES.subList(5, STATUSES.size());

  /** How names of several words are written. */
  public enum NameStyle {
    /** {@code dueDate}. */
    CAMEL("camelCase"),
    /** {@code due_date}. */
    SNAKE("snake_case");

    private final String label;

    NameStyle(String label) {
      this.label = label;
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }
  }

  /** What has a form. */
  public enum Part {
    /** Each record, wherever it is shown. */
    ITEM("item", "record attributes id type url"),
    /** The answer that shows one record. */
    RECORD("record", "item id type url"),
    /** The answer that shows a page of records. */
    LIST("list", "items count page size total pages next"),
    /** An error. */
    ERROR("error", "message status title errors messages fields"),
    /** The answer to a delete. */
    DELETED("deleted", "item id type");

    private final String label;
    private final String slots;

    Part(String label, String slots) {
      this.label = label;
      this.slots = slots;
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }

    /** The slots that it may have. */
    public List<String> slots() {
      return List.of(slots.split(" ", -1));
    }
  }

  /**
   * Pages by number.
   *
   * @param page name of the parameter with the number
   * @param size name of the parameter with the records on a page
   * @param first number of the first page, 0 or 1
   */
  public record PageNumbers(String page, String size, int first) {}

  public ApiModel {
    requireNonNull(names, "names");
    fields = Ordered.copyOf(fields);
    frames = Ordered.copyOf(frames);
    parameters = List.copyOf(parameters);
    statuses = Ordered.copyOf(statuses);
    messages = Ordered.copyOf(messages);
    embedded = List.copyOf(embedded);
    origins = List.copyOf(origins);
    routes = List.copyOf(routes);
  }

  /** What this prescribes, and beside it what another does; the other goes before it. */
  public ApiModel with(ApiModel other) {
    return new ApiModel(
        other.base.or(() -> base),
        other.names == NameStyle.CAMEL ? names : other.names,
        both(fields, other.fields),
        both(frames, other.frames),
        other.body.or(() -> body),
        other.pages.or(() -> pages),
        merged(parameters, other.parameters, ParameterModel::key),
        both(statuses, other.statuses),
        both(messages, other.messages),
        takesForms || other.takesForms,
        ignoresUnknown || other.ignoresUnknown,
        joined(embedded, other.embedded),
        other.self.or(() -> self),
        joined(origins, other.origins),
        merged(routes, other.routes, RouteModel::shape));
  }

  /** Of those with the same key the other counts. */
  private static <T> List<T> merged(List<T> some, List<T> others, Function<T, String> key) {
    var all = new LinkedHashMap<String, T>();
    Stream.concat(some.stream(), others.stream()).forEach(each -> all.put(key.apply(each), each));
    return List.copyOf(all.values());
  }

  private static <K, V> Map<K, V> both(Map<K, V> some, Map<K, V> others) {
    var all = new LinkedHashMap<>(some);
    all.putAll(others);
    return all;
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** The form of a part, where it is prescribed. */
  public Optional<JsonFrame> findFrame(Part part) {
    return Optional.ofNullable(frames.get(part));
  }

  /** The name of a field in JSON. */
  public String jsonName(String entity, String field) {
    var given = fields.get(entity + "." + field);
    if (given != null) {
      return given;
    }
    return switch (names) {
      case CAMEL -> field;
      case SNAKE -> Names.snake(field);
    };
  }
}
