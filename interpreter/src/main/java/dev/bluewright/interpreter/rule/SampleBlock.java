package dev.bluewright.interpreter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A block of code that shows an exchange: calls, a status, and JSON.
 *
 * @param calls the lines that call a path
 * @param status the status of an answer
 * @param json the text from the first brace or bracket on; empty for none
 */
public record SampleBlock(List<Call> calls, Optional<Integer> status, String json) {
  private static final Pattern CALL =
      Pattern.compile(
          "^[\\s*-]*\\[?(GET|POST|PUT|PATCH|DELETE)]?:?\\s+[\"'`]?(?:https?://[^/\\s]+)?(/\\S*?)"
              + "[\"'`]?(?=\\s|$)",
          Pattern.MULTILINE);
  private static final Pattern STATUS =
      Pattern.compile(
          "^\\s*(?:HTTP/\\d(?:\\.\\d)?\\s+|[Ss]tatus(?:\\s+[Cc]ode)?:?\\s*)?([1-5]\\d\\d)\\b[^\\n{\\[]*$",
          Pattern.MULTILINE);
  private static final Pattern JSON = Pattern.compile("^\\s*[{\\[]", Pattern.MULTILINE);

  /**
   * A line that calls a path.
   *
   * @param start where it stands in the block
   * @param end where it ends there
   */
  public record Call(String method, ResourcePath path, int start, int end) {}

  /** What a block shows. */
  public static SampleBlock of(String text) {
    var calls = new ArrayList<Call>();
    for (MatchResult found : CALL.matcher(text).results().toList()) {
      ResourcePath.of(found.group(2))
          .ifPresent(
              path -> calls.add(new Call(found.group(1), path, found.start(1), found.end(2))));
    }
    var json = JSON.matcher(text);
    int from = json.find() ? json.start() : text.length();
    var status = STATUS.matcher(text.substring(0, from));
    return new SampleBlock(
        List.copyOf(calls),
        status.find() ? Optional.of(Integer.valueOf(status.group(1))) : Optional.empty(),
        text.substring(from).strip());
  }

  /** The value of the JSON; nothing where it is none. */
  public Optional<Object> value() {
    return value(json);
  }

  /** The value of a text of JSON, also where keys have no quotes; nothing where it is none. */
  public static Optional<Object> value(String json) {
    if (!json.startsWith("{") && !json.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new Load(LoadSettings.builder().build()).loadFromString(json));
    } catch (YamlEngineException notJson) {
      return Optional.empty(); // the caller says that the block was not read
    }
  }
}
