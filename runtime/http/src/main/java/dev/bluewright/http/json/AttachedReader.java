package dev.bluewright.http.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a member of a body that is no column: what is attached to the row by one relation. */
sealed interface AttachedReader permits PairsReader, ChildrenReader {

  /** Name of the member. */
  String name();

  /** Reads the value at the parser. */
  void read(JsonParser parser, JsonToken token, ReadBody into);
}
