package dev.bluewright.http.shape;

import dev.bluewright.http.shape.ErrorTexts.OfField;
import dev.bluewright.http.shape.ErrorTexts.OfResult;
import dev.bluewright.store.Entity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an API looks where its description prescribes it; what is not set is by convention.
 *
 * <p>Names of fields are the entity's own matter ({@code Entity.Builder.shownAs}).
 *
 * <p>Thread safety: immutable.
 */
public final class ApiShape {
  private final String base;
  private final Map<Part, Content> frames;
  private final List<String> body;
  private final @Nullable Pages pages;
  private final List<ListParameter> parameters;
  private final Map<Result, Integer> statuses;
  private final ErrorTexts errorTexts;
  private final boolean forms;
  private final boolean ignoring;
  private final List<Embedded> embedded;
  private final @Nullable String self;
  private final List<String> origins;
  private final List<Prescribed> routes;

  private ApiShape(Builder given) {
    base = given.base;
    frames = Map.copyOf(given.frames);
    body = List.copyOf(given.body);
    pages = given.pages;
    parameters = List.copyOf(given.parameters);
    statuses = Map.copyOf(given.statuses);
    errorTexts = new ErrorTexts(given.ofResults, given.ofFields);
    forms = given.forms;
    ignoring = given.ignoring;
    embedded = List.copyOf(given.embedded);
    self = given.self;
    origins = List.copyOf(given.origins);
    routes = List.copyOf(given.routes);
  }

  /** What has a form of its own. */
  public enum Part {
    /** Each record, wherever it is shown. */
    ITEM,
    /** The answer that shows one record. */
    RECORD,
    /** The answer that shows a page. */
    LIST,
    /** An error. */
    ERROR,
    /** The answer to a delete. */
    DELETED
  }

  /**
   * Pages by number.
   *
   * @param page name of the parameter with the number
   * @param size name of the parameter with the records on a page
   * @param first number of the first page
   */
  public record Pages(String page, String size, int first) {}

  /**
   * A prescribed route.
   *
   * @param method method of the request
   * @param path from the first slash on, variables between braces
   * @param route what it does
   */
  public record Prescribed(String method, String path, Route route) {}

  /** A relation that is given and shown as an object. */
  public record Embedded(Entity<?> entity, String relation) {}

  /** Starts the description of a shape. */
  public static Builder prescribed() {
    return new Builder();
  }

  /** What stands before every collection, such as {@code /api}; empty for nothing. */
  public String base() {
    return base;
  }

  /** The form of a part. */
  public Optional<Content> findFrame(Part part) {
    return Optional.ofNullable(frames.get(part));
  }

  /** Names of the members, from the outermost in, that hold the record in a request's body. */
  public List<String> bodyMembers() {
    return body;
  }

  /** Pages by number, where they are prescribed. */
  public Optional<Pages> pages() {
    return Optional.ofNullable(pages);
  }

  /** The prescribed parameters of lists. */
  public List<ListParameter> parameters() {
    return parameters;
  }

  /** The status of a result, or this one. */
  public int status(Result result, int otherwise) {
    return statuses.getOrDefault(result, otherwise);
  }

  /** What is said of errors. */
  public ErrorTexts errorTexts() {
    return errorTexts;
  }

  /** Whether a body may also be a form. */
  public boolean takesForms() {
    return forms;
  }

  /** Whether members of a body that nobody knows are ignored. */
  public boolean ignoresUnknownMembers() {
    return ignoring;
  }

  /** Names of the relations of an entity that are given and shown as objects. */
  public List<String> embedded(Entity<?> entity) {
    return embedded.stream()
        .filter(each -> each.entity() == entity)
        .map(Embedded::relation)
        .toList();
  }

  /** The member of a record that holds its own address. */
  public Optional<String> self() {
    return Optional.ofNullable(self);
  }

  /** Sites whose pages may call; {@code *} is any. */
  public List<String> origins() {
    return origins;
  }

  /** The prescribed routes. */
  public List<Prescribed> routes() {
    return routes;
  }

  /** Describes a shape. */
  public static final class Builder {
    private final Map<Part, Content> frames = new EnumMap<>(Part.class);
    private final Map<Result, Integer> statuses = new LinkedHashMap<>();
    private final List<OfResult> ofResults = new ArrayList<>();
    private final List<OfField> ofFields = new ArrayList<>();
    private final List<Embedded> embedded = new ArrayList<>();
    private final List<Prescribed> routes = new ArrayList<>();
    private final List<ListParameter> parameters = new ArrayList<>();
    private String base = "";
    private List<String> body = List.of();
    private List<String> origins = List.of();
    private boolean forms;
    private boolean ignoring;
    private @Nullable Pages pages;
    private @Nullable String self;

    private Builder() {}

    /** Sets what stands before every collection, such as {@code /api}. */
    public Builder base(String path) {
      base = path;
      return this;
    }

    /** Sets the form of a part. */
    public Builder form(Part part, Content content) {
      frames.put(part, content);
      return this;
    }

    /** Sets the members, from the outermost in, that hold the record in a body. */
    public Builder bodyIn(String... members) {
      body = List.of(members);
      return this;
    }

    /** Takes pages by number. */
    public Builder pages(String page, String size, int first) {
      pages = new Pages(page, size, first);
      return this;
    }

    /** Takes a parameter of lists that means another, such as {@code price[gte]}. */
    public Builder parameter(Entity<?> entity, String name, String means) {
      parameters.add(new ListParameter(entity, name, "", means));
      return this;
    }

    /**
     * Takes a parameter of lists that, with this value, means a query such as {@code sort=-price}.
     */
    public Builder choice(Entity<?> entity, String name, String value, String query) {
      parameters.add(new ListParameter(entity, name, value, query));
      return this;
    }

    /** Sets the status of a result. */
    public Builder status(Result result, int status) {
      statuses.put(result, status);
      return this;
    }

    /** Sets what is said of a result that is an error. */
    public Builder message(Result result, String text) {
      ofResults.add(new OfResult(null, result, text));
      return this;
    }

    /** Sets what is said of a result that is an error and about records of one entity. */
    public Builder message(Entity<?> entity, Result result, String text) {
      ofResults.add(new OfResult(entity, result, text));
      return this;
    }

    /** Sets what is said of a field that is not as it must be. */
    public Builder messageOf(Entity<?> entity, String field, String text) {
      ofFields.add(new OfField(entity, field, "", text));
      return this;
    }

    /** Sets what is said of a field that is missing. */
    public Builder messageWithout(Entity<?> entity, String field, String text) {
      ofFields.add(new OfField(entity, field, "missing", text));
      return this;
    }

    /** Takes bodies that are forms, as a page of a browser sends them, beside JSON. */
    public Builder takeForms() {
      forms = true;
      return this;
    }

    /** Ignores members of a body that nobody knows, instead of refusing them. */
    public Builder ignoreUnknownMembers() {
      ignoring = true;
      return this;
    }

    /** Takes and shows a relation as an object. */
    public Builder embed(Entity<?> entity, String relation) {
      embedded.add(new Embedded(entity, relation));
      return this;
    }

    /** Sets the member of a record that holds its own address. */
    public Builder self(String member) {
      self = member;
      return this;
    }

    /** Sets the sites whose pages may call; {@code *} is any. */
    public Builder origins(String... sites) {
      origins = List.of(sites);
      return this;
    }

    /** Adds a route, {@code GET /shorten/{code}}. */
    public Builder route(String methodAndPath, Route route) {
      String[] parts = methodAndPath.split(" ", 2);
      routes.add(new Prescribed(parts[0], parts[1], route));
      return this;
    }

    /** The shape. */
    public ApiShape build() {
      return new ApiShape(this);
    }
  }
}
