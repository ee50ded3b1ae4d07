package dev.bluewright.evaluator.match;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The face of a system: how it is asked for what the reading speaks of, and what its members are
 * called.
 *
 * <p>Thread safety: safe.
 */
public final class Surface {
  private final Blueprint reading;
  private final OpenApi api;
  private final Documented documented;
  private final Probed probed;
  private final Members members;

  /**
   * The face of a system.
   *
   * @param reading what the text was read as
   * @param api what the system says of itself
   * @param probed looks for what it does not say
   */
  public Surface(Blueprint reading, OpenApi api, Probed probed) {
    this.reading = reading;
    this.api = api;
    this.documented = new Documented(api);
    this.probed = probed;
    this.members = new Members(this);
  }

  /** What the text was read as. */
  public Blueprint reading() {
    return reading;
  }

  /** What the system says of itself. */
  public OpenApi api() {
    return api;
  }

  /**
   * How a system is asked for an operation or an action of an entity: as the text prescribes it,
   * else as the system's document says, else as it is usual. A list of everything goes before one
   * of what has some value.
   */
  public Optional<Route> find(EntityModel entity, String operation) {
    var prescribed = prescribed(entity, operation);
    return prescribed
        .filter(route -> !operation.equals("list") || route.asked(entity).isEmpty())
        .or(() -> documented.find(entity, operation))
        .or(() -> prescribed)
        .or(() -> isKnown() ? Optional.empty() : probed.find(entity, operation));
  }

  /** Whether the system says anything of itself. */
  public boolean isKnown() {
    return !api.operations().isEmpty();
  }

  /** Whether the system's document names an entity anywhere: in a path, a parameter or a body. */
  public boolean names(EntityModel entity) {
    var word = Words.key(entity.name());
    return api.operations().stream()
        .flatMap(Operation::names)
        .anyMatch(name -> Words.key(name).contains(word));
  }

  /** How what hangs on one record is asked for, such as its history. */
  public Optional<Route> findBelow(EntityModel entity, String what) {
    return documented.below(entity, what);
  }

  /** How a file of a record is sent. */
  public Optional<Route> findUpload(EntityModel entity, String field) {
    return Stream.of("PUT", "POST", "PATCH")
        .flatMap(method -> documented.below(entity, method, fileNames(field)).stream())
        .findFirst()
        .or(() -> isKnown() ? Optional.empty() : probedFile(entity, "PUT", field));
  }

  /** How a file of a record is given out. */
  public Optional<Route> findDownload(EntityModel entity, String field) {
    return documented
        .below(entity, "GET", fileNames(field))
        .or(() -> isKnown() ? Optional.empty() : probedFile(entity, "GET", field));
  }

  private Optional<Route> probedFile(EntityModel entity, String method, String field) {
    return probed
        .find(entity, "read")
        .map(item -> new Route(method, item.path() + "/" + Names.kebab(field), Optional.empty()));
  }

  private static List<String> fileNames(String field) {
    return List.of(
        field,
        Names.plural(field),
        "upload-" + field,
        field + "-upload",
        "file",
        "files",
        "upload",
        "attachment",
        "attachments",
        "download");
  }

  /** How a method is asked for what one record is paired with. */
  public Optional<Route> findPairs(EntityModel entity, String method, RelationModel relation) {
    return documented.below(entity, method, pairNames(relation));
  }

  /** How a method is asked for one pair of records. */
  public Optional<Route> findPair(EntityModel entity, String method, RelationModel relation) {
    return documented.pair(entity, method, pairNames(relation));
  }

  /** How whoever signed in sees what they are paired with themselves. */
  public Optional<Route> findOwn(RelationModel relation) {
    return documented.named("GET", relation.name());
  }

  private static List<String> pairNames(RelationModel relation) {
    return List.of(
        relation.name(), relation.one(), Names.plural(relation.target()), relation.target());
  }

  /** How the records are listed that belong to one record. */
  public Optional<Route> findNested(EntityModel parent, EntityModel entity) {
    return documented.nested(parent, entity);
  }

  /** All routes that the text prescribes for an operation. */
  public Optional<Route> prescribed(EntityModel entity, String operation) {
    return reading.api().routes().stream()
        .filter(route -> does(route, entity, operation))
        .findFirst()
        .map(route -> route(route.method(), route.path()));
  }

  /** How an operation of the document is asked for. */
  public Route route(Operation operation) {
    return documented.route(operation);
  }

  /** A route with what the document says of it. */
  public Route route(String method, String path) {
    return new Route(method, path, documented.operation(method, path));
  }

  private static boolean does(RouteModel route, EntityModel entity, String operation) {
    return switch (route.does()) {
      case RouteModel.Does.Operation(var name, var what) ->
          name.equals(entity.name()) && what.equals(operation) && route.answer().isEmpty();
      case RouteModel.Does.Redirect _ -> false;
    };
  }

  /** Whether nothing is known yet of what the system calls the values of an entity. */
  public boolean isStrange(EntityModel entity) {
    return members.isStrange(entity);
  }

  /** Takes the names of what a record shows for those of the system, unless it is no record. */
  public void learn(EntityModel entity, Set<String> names) {
    members.learn(entity, names);
  }

  /** Writes names that nothing is known of in another style. */
  public void write(ApiModel.NameStyle other) {
    members.write(other);
  }

  /** What a field is called in the JSON of the system. */
  public String member(EntityModel entity, String field) {
    return members.of(entity, field);
  }

  /** What the id of the record is called that a relation leads to. */
  public String member(EntityModel entity, RelationModel relation) {
    return members.of(entity, relation);
  }

  /** Whether the text wants the other record within this one. */
  public boolean isEmbedded(EntityModel entity, RelationModel relation) {
    return members.isEmbedded(entity, relation);
  }

  /** Members that a body must have and of which the text does not speak, with their schemas. */
  public Map<String, Node> unspoken(EntityModel entity, Route route) {
    return members.unspoken(entity, route);
  }

  /** The query parameter of a list that has one of some names. */
  public Optional<String> parameter(Route list, List<String> names) {
    var known =
        list.operation().stream()
            .flatMap(operation -> operation.query().stream())
            .map(Operation.Parameter::name)
            .toList();
    return names.stream()
        .flatMap(name -> known.stream().filter(each -> Words.same(each, name)))
        .findFirst();
  }

  /** The entity that a segment of a path names. */
  public Optional<EntityModel> entityOf(String segment) {
    return reading.entities().stream().filter(each -> Words.names(segment, each)).findFirst();
  }
}
