package dev.bluewright.interpreter.outline;

import org.commonmark.node.FencedCodeBlock;

/** The lines of a block of code, with the places where they stand. */
final class CodeLines {
  private CodeLines() {}

  static Prose of(FencedCodeBlock code) {
    var builder = new Prose.Builder();
    var spans = code.getSourceSpans();
    var lines = code.getLiteral().split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      var place = i + 1 < spans.size() ? spans.get(i + 1).getInputIndex() : builder.lastPlace();
      builder.append(
          lines[i],
          place,
          i + 1 < spans.size() && lines[i].length() <= spans.get(i + 1).getLength());
      builder.append('\n', place);
    }
    return builder.build();
  }
}
