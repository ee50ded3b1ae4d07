package dev.bluewright.validator.heal.code;

import java.util.List;

/** The types that code may import. */
@FunctionalInterface
public interface TypeIndex {
  /** Full names of the types of a simple name; none where there is no such type. */
  List<String> of(String simpleName);
}
