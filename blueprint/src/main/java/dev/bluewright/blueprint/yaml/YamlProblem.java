package dev.bluewright.blueprint.yaml;

import dev.bluewright.blueprint.Code;
import java.util.List;

/**
 * Something that keeps a text from becoming a tree.
 *
 * @param code what it is
 * @param line from 1; 0 where it is about the whole text
 * @param column from 1
 * @param values for the message
 */
public record YamlProblem(Code code, int line, int column, List<String> values) {
  public YamlProblem {
    values = List.copyOf(values);
  }
}
