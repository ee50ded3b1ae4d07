package dev.bluewright.interpreter;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.text.Description;

/** Facts as one line each, with the words that say them. */
final class Facts {
  private Facts() {}

  static String line(Fact fact, Description text) {
    var written = fact.toString();
    var withoutSpan =
        written
            .replaceAll(", span=Span\\[start=\\d+, end=\\d+\\]", "")
            .replaceAll("Optional\\[([^\\]]*)\\]", "$1")
            .replace("Optional.empty", "-");
    return withoutSpan + "  <- " + text.at(fact.span()).replaceAll("\\s+", " ");
  }
}
