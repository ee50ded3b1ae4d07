package dev.bluewright.workbench.report;

import static java.util.Objects.requireNonNull;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.interpreter.text.Span;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** The description itself, each requirement in the colour of its status. */
public final class ColouredText {
  private ColouredText() {}

  /** The text for a terminal. */
  public static String of(Interpretation interpretation) {
    var statuses =
        interpretation.requirements().stream()
            .collect(Collectors.toMap(Requirement::id, Requirement::status));
    var provenance = interpretation.provenance();
    var text = new StringBuilder();
    var at = 0;
    for (var sentence : provenance.sentences()) {
      var from = Math.max(at, sentence.span().start());
      var to = Math.max(from, sentence.span().end());
      text.append(provenance.words(new Span(at, from)));
      var words = provenance.words(new Span(from, to));
      text.append(
          coloured(words, Colours.of(requireNonNull(statuses.get(sentence.requirement())))));
      at = to;
    }
    text.append(provenance.text().substring(at).stripTrailing());
    return text.append("\n\n").toString();
  }

  private static String coloured(String words, String colour) {
    var styles = Ansi.Style.parse(colour);
    return Ansi.Style.on(styles) + words + Ansi.Style.off(styles);
  }
}
