package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Makes valid requests, which are shots themselves and what hostile ones start from. Thread safety:
 * one thread.
 */
public final class Aim {
  private static final int LONGEST_ADDRESS = 8000; // what RFC 9110, 4.1 asks every server to take
  private static final Set<Integer> UNREADABLE = Set.of(400, 405, 406, 413, 415, 429);

  private final String base;
  private final Chance chance;
  private final KnownIds ids;
  private final ValidValues values;

  Aim(Chance chance, KnownIds ids, String base) {
    this.base = base;
    this.chance = chance;
    this.ids = ids;
    this.values = new ValidValues(chance, ids);
  }

  /** A request that fits the document, with an id of an earlier answer nearly always. */
  public Shot valid(Operation operation) {
    var id = chance.in(12) ? Optional.<String>empty() : ids.any(operation.collection(), chance);
    var members = operation.body().map(body -> values.object(body.schema())).orElse(Map.of());
    var request = request(operation, id).withTarget(path(operation, id) + query(operation));
    return new Shot(
        "valid " + operation.method() + " " + operation.path(),
        body(operation, request, members),
        fitting(request, statuses(operation, id, members)),
        Optional.of(operation));
  }

  /** The members of a body that fits. */
  public Map<String, String> members(Operation operation) {
    return operation.body().map(body -> values.object(body.schema())).orElse(Map.of());
  }

  /** A request without query and body, with an id of an earlier answer where there is one. */
  public Call request(Operation operation) {
    return request(operation, ids.any(operation.collection(), chance));
  }

  /** The request with a body of these members, where the operation takes one. */
  public Call body(Operation operation, Call request, Map<String, String> members) {
    return operation
        .body()
        .map(body -> request.withBody(body.mediaType(), ValidValues.write(members)))
        .orElse(request);
  }

  /** The statuses that the document gives for requests that can be read. */
  Set<Integer> statuses(Operation operation, Optional<String> id, Map<String, String> members) {
    var statuses =
        operation.statuses().stream()
            .filter(status -> status.matches("[1-4]\\d\\d"))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(HashSet::new));
    statuses.removeAll(UNREADABLE);
    if (members.keySet().stream().noneMatch(KnownIds::isReference)) {
      statuses.remove(422);
    }
    if (id.isPresent() && !operation.hasTwoIds() && ids.isCertain(operation.collection())) {
      statuses.remove(404);
    } else if (operation.hasId() && id.isEmpty()) {
      statuses.removeIf(status -> status < 300);
    }
    return statuses;
  }

  private static Set<Integer> fitting(Call request, Set<Integer> statuses) {
    var fitting = new HashSet<>(statuses);
    if (request.target().length() > LONGEST_ADDRESS) {
      fitting.add(414);
    }
    return fitting;
  }

  private Call request(Operation operation, Optional<String> id) {
    return Call.of(operation.method(), path(operation, id));
  }

  private String path(Operation operation, Optional<String> id) {
    var unknown = UUID.nameUUIDFromBytes(chance.bytes(16)).toString();
    return base
        + operation.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(id.orElse(unknown)));
  }

  private String query(Operation operation) {
    var query =
        operation.query().stream()
            .filter(parameter -> !parameter.name().equals("cursor") && chance.in(5))
            .map(this::pair)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private String pair(Operation.Parameter parameter) {
    var schema =
        parameter.schema().has("items") ? parameter.schema().child("items") : parameter.schema();
    var examples = schema.list("examples");
    var value =
        examples.isEmpty()
            ? values.value(parameter.name(), schema).replaceAll("^\"|\"$", "")
            : chance.of(examples).toString();
    var plain = value.equals("null") ? "x" : value.replaceAll("[\\\\\"]", "");
    return Call.encoded(parameter.name()) + "=" + Call.encoded(plain);
  }
}
