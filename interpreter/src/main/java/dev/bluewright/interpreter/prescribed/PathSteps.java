package dev.bluewright.interpreter.prescribed;

import dev.bluewright.interpreter.rule.ResourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a path: the names of collections, each with what picks one of its records.
 *
 * @param samples names of the values that stand in paths as samples, by the sample
 */
record PathSteps(Map<String, String> samples) {

  /** A collection, with the variable that picks one of its records. */
  record Step(String name, Optional<String> variable) {}

  /** The steps of the segments of a path; none where it begins with a record. */
  List<Step> of(List<String> path) {
    var steps = new ArrayList<Step>();
    for (var segment : path) {
      boolean value = ResourcePath.isParameter(segment) || isSample(segment);
      if (!value) {
        steps.add(new Step(segment, Optional.empty()));
      } else if (steps.isEmpty() || steps.getLast().variable().isPresent()) {
        return List.of();
      } else {
        var name = ResourcePath.isParameter(segment) ? inner(segment) : sampled(segment);
        steps.set(steps.size() - 1, new Step(steps.getLast().name(), Optional.of(name)));
      }
    }
    return steps;
  }

  /** The path with the names that lead to records. */
  Optional<String> leading(String written, List<String> variables) {
    var left = new ArrayList<>(variables);
    var path = new StringBuilder();
    for (var segment : Calls.segments(written)) {
      boolean value = ResourcePath.isParameter(segment) || isSample(segment);
      if (value && left.isEmpty()) {
        return Optional.empty();
      }
      path.append('/').append(value ? "{" + left.removeFirst() + "}" : segment);
    }
    return left.isEmpty() ? Optional.of(path.toString()) : Optional.empty();
  }

  /** The name in the braces of a parameter. */
  static String inner(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  private boolean isSample(String segment) {
    return segment.matches(".*\\d.*") && samples.containsKey(segment);
  }

  private String sampled(String segment) {
    return SuccessFrame.camel(samples.getOrDefault(segment, "id"));
  }
}
