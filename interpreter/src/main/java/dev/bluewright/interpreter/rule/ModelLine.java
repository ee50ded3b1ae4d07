package dev.bluewright.interpreter.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A line of a data model as code shows it: the head of a type or table, or one of its members. */
public sealed interface ModelLine {
  /** "class Plot {", "CREATE TABLE plots (", "Plot:". */
  record Head(String name) implements ModelLine {}

  /** "size: number", "name VARCHAR(80) NOT NULL,". */
  record Member(String name, String type, Optional<Integer> length, String rest)
      implements ModelLine {}

  /** Anything else. */
  record Other() implements ModelLine {}

  Pattern HEAD =
      Pattern.compile(
          "(?i)\\s*(?:export\\s+)?(?:create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?"
              + "|(?:public\\s+)?class\\s+|model\\s+|interface\\s+|type\\s+|entity\\s+|table\\s+"
              + "|struct\\s+)?[`\"']?([A-Za-z_]\\w*)[`\"']?(?:\\s*=|\\s+struct)?\\s*[({:]\\s*");
  Pattern MEMBER =
      Pattern.compile(
          "\\s*[-*]?\\s*[`\"']?([A-Za-z_]\\w*)[`\"']?\\??\\s*(?::\\s*|\\s+)[`\"']?([A-Za-z]+)"
              + "(?:\\((\\d+)\\))?(.*)");

  /** Words that start a line of a table which is no column. */
  Set<String> CLAUSES =
      Set.of("primary", "foreign", "constraint", "key", "unique", "index", "check", "insert");

  /** What a line of code says of a data model. */
  static ModelLine of(String line) {
    var head = HEAD.matcher(line);
    if (head.matches()) {
      return new Head(head.group(1));
    }
    var member = MEMBER.matcher(line);
    if (!member.matches() || CLAUSES.contains(member.group(1).toLowerCase(Locale.ROOT))) {
      return new Other();
    }
    return new Member(
        member.group(1),
        member.group(2).toLowerCase(Locale.ROOT),
        Optional.ofNullable(member.group(3)).map(Integer::valueOf),
        member.group(4).toLowerCase(Locale.ROOT));
  }
}
