package dev.bluewright.workbench.report;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.interpreter.Provenance;
import dev.bluewright.interpreter.Provenance.Origin;
import dev.bluewright.interpreter.Provenance.SentencePlace;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The description as HTML, cut where a requirement or a phrase begins or ends. */
final class MarkedText {
  private final Provenance provenance;
  private final Map<String, Requirement> requirements;
  private final StringBuilder html = new StringBuilder();

  private MarkedText(Interpretation interpretation) {
    this.provenance = interpretation.provenance();
    this.requirements =
        interpretation.requirements().stream()
            .collect(Collectors.toMap(Requirement::id, Function.identity()));
  }

  static String of(Interpretation interpretation) {
    var marked = new MarkedText(interpretation);
    var at = 0;
    for (var sentence : marked.provenance.sentences()) {
      var from = Math.max(at, sentence.span().start());
      marked.plain(new Span(at, from));
      at = Math.max(from, sentence.span().end());
      marked.sentence(sentence, new Span(from, at));
    }
    marked.plain(new Span(at, marked.provenance.text().length()));
    return marked.html.toString();
  }

  /** What stands outside of requirements: headings, lead-ins, marks of lists. */
  private void plain(Span span) {
    pieces(span);
  }

  private void sentence(SentencePlace place, Span span) {
    var requirement = requirements.get(place.requirement());
    if (requirement == null) {
      throw new IllegalStateException("no requirement " + place.requirement());
    }
    html.append("<span class=\"r %s\" tabindex=\"0\">".formatted(requirement.status().label()));
    pieces(span);
    html.append(
        "<span class=\"tip\"><b>%s %s</b> %s</span></span>"
            .formatted(
                requirement.id(),
                requirement.status().label(),
                Html.text(InterpretationPage.became(requirement))));
  }

  private void pieces(Span span) {
    var origins =
        provenance.origins().stream().filter(origin -> origin.span().overlaps(span)).toList();
    var cuts = new TreeSet<>(List.of(span.start(), span.end()));
    for (var origin : origins) {
      cuts.add(Math.max(span.start(), origin.span().start()));
      cuts.add(Math.min(span.end(), origin.span().end()));
    }
    var from = span.start();
    for (var to : cuts.tailSet(span.start(), false)) {
      piece(new Span(from, to), origins);
      from = to;
    }
  }

  private void piece(Span span, List<Origin> origins) {
    var words = Html.text(provenance.words(span));
    var parts =
        origins.stream()
            .filter(origin -> origin.span().contains(span))
            .map(Origin::part)
            .distinct()
            .collect(Collectors.joining(", "));
    html.append(
        parts.isEmpty() || words.isBlank()
            ? words
            : "<span class=\"p\" data-part=\"%s\">%s</span>".formatted(Html.text(parts), words));
  }
}
