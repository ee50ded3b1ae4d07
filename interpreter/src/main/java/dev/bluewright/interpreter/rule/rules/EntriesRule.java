package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Add new entries to the database": of every kind of thing that is kept. */
public final class EntriesRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?<verb>add|create|insert|update|modify|edit|change|delete|remove|list|view|read|retrieve)"
              + "(?: all| any| new| existing| the)* (?:entries|records|rows|items|data)"
              + " (?:to|in|into|from|of) (?:the|a specific|any|each) (?:database|system|tables?)(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "entries";
  }

  @Override
  public List<String> keys() {
    return List.of("entries", "records", "rows", "items", "data");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found -> {
              var operations = lexicon.operations(found.text("verb").orElseThrow());
              return Stream.of(new Fact.Convention(List.copyOf(operations), found.span()));
            });
  }
}
