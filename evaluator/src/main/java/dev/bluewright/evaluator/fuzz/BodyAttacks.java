package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.RawWire;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.openapi.SchemaCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Attacks through the body of operations that take one. Thread safety: one thread. */
final class BodyAttacks {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Integer[] INVALID = {400, 404, 409, 413, 422};

  private static final List<String> OTHER_KINDS =
      List.of("1", "true", "null", "\"\"", "{}", "[1]", "\"a\\u0000b\"");

  private final Chance chance;
  private final Aim aim;

  BodyAttacks(Chance chance, Aim aim) {
    this.chance = chance;
    this.aim = aim;
  }

  List<Hostile> all() {
    return List.of(
        this::hostileMember,
        this::hostileMember,
        this::hostileMember,
        this::unknownMember,
        this::missingMembers,
        this::repeatedMember,
        this::brokenBody,
        this::randomBytes,
        this::wrongMediaType,
        this::oversized,
        this::falseLength);
  }

  /** Every member in turn with values of other kinds. */
  List<Shot> everyMember(Operation operation) {
    var all = new ArrayList<Shot>();
    for (var name : body(operation).schema().properties().keySet().stream().limit(8).toList()) {
      for (var value : OTHER_KINDS) {
        var members = new LinkedHashMap<>(aim.members(operation));
        members.put(name, value);
        var request = aim.body(operation, aim.request(operation), members);
        var right = statuses(operation, members, name);
        all.add(new Shot("member of another kind", request, right, Optional.of(operation)));
      }
    }
    return all;
  }

  private Shot hostileMember(Operation operation) {
    var members = new LinkedHashMap<>(aim.members(operation));
    var names = new ArrayList<>(body(operation).schema().child("properties").keys());
    var name = chance.of(names);
    members.put(name, chance.of(HostileValues.VALUES));
    var request = aim.body(operation, aim.request(operation), members);
    return new Shot(
        "hostile member", request, statuses(operation, members, name), Optional.of(operation));
  }

  /** A hostile value may fit the schema; then both ways are right. */
  private Set<Integer> statuses(Operation operation, Map<String, String> members, String name) {
    var statuses = new HashSet<>(Set.of(INVALID));
    var schema = body(operation).schema();
    var isReadOnly = schema.child("properties").child(name).text("readOnly").isPresent();
    if (!isReadOnly && conforms(ValidValues.write(members), schema)) {
      statuses.addAll(aim.statuses(operation, Optional.of(""), members));
    }
    return statuses;
  }

  private static boolean conforms(String text, Node schema) {
    try {
      return SchemaCheck.misfits(JSON.readTree(text), schema).isEmpty();
    } catch (JacksonException e) {
      return false;
    }
  }

  private Shot unknownMember(Operation operation) {
    var members = new LinkedHashMap<>(aim.members(operation));
    members.put(chance.of(List.of("nobody", "ID", "__proto__", "title ", "")), "1");
    return shot(
        "unknown member",
        operation,
        aim.body(operation, aim.request(operation), members),
        404,
        422);
  }

  private Shot missingMembers(Operation operation) {
    if (body(operation).schema().list("required").isEmpty()) {
      return brokenBody(operation);
    }
    var request = aim.body(operation, aim.request(operation), Map.of());
    return shot("missing members", operation, request, 404, 422);
  }

  private Shot repeatedMember(Operation operation) {
    var names = new ArrayList<>(body(operation).schema().child("properties").keys());
    var text = "{\"%s\":1,\"%1$s\":[]}".formatted(chance.of(names));
    var request = aim.request(operation).withBody(body(operation).mediaType(), text);
    return shot("repeated member", operation, request, INVALID);
  }

  private Shot brokenBody(Operation operation) {
    var text = chance.of(HostileValues.BODIES);
    var request = aim.request(operation).withBody(body(operation).mediaType(), text);
    return shot("broken body", operation, request, INVALID);
  }

  private Shot randomBytes(Operation operation) {
    var bytes = chance.bytes(chance.between(1, 300));
    bytes[0] = (byte) 0xff;
    var end = "Content-Length: " + bytes.length + "\r\n\r\n";
    var request =
        aim.request(operation)
            .with("Content-Type", body(operation).mediaType())
            .with(RawWire.AS_IT_IS, end + new String(bytes, StandardCharsets.ISO_8859_1));
    return shot("random bytes", operation, request, INVALID);
  }

  private Shot wrongMediaType(Operation operation) {
    var type = chance.of(List.of("text/plain", "application/xml", "image/png", "multipart/mixed"));
    var members = ValidValues.write(aim.members(operation));
    return shot(
        "wrong media type", operation, aim.request(operation).withBody(type, members), 404, 415);
  }

  private Shot oversized(Operation operation) {
    var size = (1 << 20) + 1;
    var text = "{\"title\":\"" + "x".repeat(size) + "\"}";
    var request = aim.request(operation).withBody(body(operation).mediaType(), text);
    return shot("oversized body", operation, request, 413);
  }

  private Shot falseLength(Operation operation) {
    var text = ValidValues.write(aim.members(operation));
    var length = chance.of(List.of("999999", "-1", "abc", "99999999999999999999", "1, 2", ""));
    var request =
        aim.request(operation)
            .withBody(body(operation).mediaType(), text)
            .with("Content-Length", length);
    return shot("false length", operation, request, 400, 413);
  }

  private static Operation.Body body(Operation operation) {
    return operation.body().orElseThrow();
  }

  private static Shot shot(String kind, Operation operation, Call request, Integer... statuses) {
    return Shot.of(kind, operation, request, statuses);
  }
}
