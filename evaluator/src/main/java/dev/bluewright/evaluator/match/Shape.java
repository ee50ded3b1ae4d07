package dev.bluewright.evaluator.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where in an answer a record stands, and its id: answers may wrap what they show.
 *
 * @param record pointer to the object with the record's values
 * @param id pointer to its id; empty where it has none
 */
public record Shape(String record, Optional<String> id) {
  private static final int DEEPEST = 3;
  private static final List<String> IDS = List.of("id", "_id", "uuid", "guid");
  private static final Set<String> WRAPPERS = Set.of("data", "items", "results", "content");

  private record Place(String pointer, JsonNode value, List<String> above) {}

  /**
   * The record in an answer: the object that holds most of the names.
   *
   * @param names keys of the members that it should have
   */
  public static Shape of(JsonNode answer, Set<String> names) {
    var best = new Place("", answer, List.of());
    long most = shared(answer, names);
    for (var place : objects(answer)) {
      var shared = shared(place.value(), names);
      if (shared > most) {
        best = place;
        most = shared;
      }
    }
    return new Shape(best.pointer(), id(answer, best, names));
  }

  /** The list in an answer: itself, or the first array within it. */
  public static Optional<String> list(JsonNode answer) {
    if (answer.isArray()) {
      return Optional.of("");
    }
    var arrays = new ArrayList<String>();
    for (var place : withRoot(answer)) {
      for (var name : place.value().propertyNames()) {
        if (place.value().path(name).isArray() && holdsRecords(name, place.value().path(name))) {
          arrays.add(place.pointer() + "/" + escaped(name));
        }
      }
    }
    return arrays.stream().findFirst();
  }

  /** Pointers to an answer and to what stands directly in it. */
  public static Stream<String> tops(JsonNode answer) {
    return Stream.concat(
        Stream.of(""), answer.propertyNames().stream().map(name -> "/" + escaped(name)));
  }

  private static boolean holdsRecords(String name, JsonNode array) {
    return array.isEmpty() || array.path(0).isObject() || WRAPPERS.contains(name);
  }

  private static long shared(JsonNode object, Set<String> names) {
    return object.propertyNames().stream().filter(name -> names.contains(Words.key(name))).count();
  }

  private static Optional<String> id(JsonNode answer, Place place, Set<String> names) {
    for (var pointer : reversed(place)) {
      var object = answer.at(pointer);
      var known = object.propertyNames().stream().filter(name -> isId(name, names)).findFirst();
      if (known.isPresent() && object.path(known.get()).isValueNode()) {
        return Optional.of(pointer + "/" + escaped(known.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean isId(String name, Set<String> names) {
    return IDS.contains(name) || (Words.key(name).equals("id") && !names.contains("id"));
  }

  private static List<String> reversed(Place place) {
    var all = new ArrayList<>(List.of(place.pointer()));
    all.addAll(place.above().reversed());
    return all;
  }

  private static List<Place> withRoot(JsonNode answer) {
    var all = new ArrayList<>(List.of(new Place("", answer, List.of())));
    all.addAll(objects(answer));
    return all;
  }

  private static List<Place> objects(JsonNode answer) {
    var all = new ArrayList<Place>();
    var level = List.of(new Place("", answer, List.of()));
    for (var depth = 0; depth < DEEPEST; depth++) {
      level = level.stream().flatMap(place -> below(place).stream()).toList();
      all.addAll(level);
    }
    return all;
  }

  private static List<Place> below(Place place) {
    var above = new ArrayList<>(place.above());
    above.add(place.pointer());
    return place.value().propertyNames().stream()
        .filter(name -> place.value().path(name).isObject())
        .map(
            name ->
                new Place(place.pointer() + "/" + escaped(name), place.value().path(name), above))
        .toList();
  }

  /** A name as a step of a JSON pointer. */
  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
