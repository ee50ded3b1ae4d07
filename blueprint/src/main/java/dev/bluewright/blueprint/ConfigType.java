package dev.bluewright.blueprint;

import java.util.List;

/** What a setting of a component may be. */
public sealed interface ConfigType {

  /** Any text. */
  record AnyText() implements ConfigType {}

  /** A CEL expression. */
  record Expression() implements ConfigType {}

  /** A time such as 500ms, 30s, 5m, 1h or 7d. */
  record Duration() implements ConfigType {}

  /** The name of an entity of the blueprint. */
  record EntityName() implements ConfigType {}

  /** Names of entities of the blueprint. */
  record EntityNames() implements ConfigType {}

  /** A path that starts with a slash. */
  record HttpPath() implements ConfigType {}

  /**
   * A whole number.
   *
   * @param least inclusive
   * @param greatest inclusive
   */
  record Whole(int least, int greatest) implements ConfigType {}

  /** Any number. */
  record Amount() implements ConfigType {}

  /** One of a few words. */
  record Choice(List<String> words) implements ConfigType {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /** Names with a CEL expression each. */
  record NamedExpressions() implements ConfigType {}
}
