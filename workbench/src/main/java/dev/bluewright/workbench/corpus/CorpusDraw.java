package dev.bluewright.workbench.corpus;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.interpreter.Provenance;
import dev.bluewright.interpreter.Provenance.SentencePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requirements that are called met, drawn at random: whoever checks them by hand learns how often
 * that is wrong.
 *
 * @param count how many are drawn; all where there are fewer
 * @param seed the same seed draws the same requirements of the same readings
 */
public record CorpusDraw(int count, long seed) {
  private record Met(BriefReading reading, Requirement requirement) {}

  /** The requirements in the order in which they were drawn, each with the words that became it. */
  public String of(CorpusReport report) {
    var all = new ArrayList<>(report.readings().stream().flatMap(r -> met(r).stream()).toList());
    Collections.shuffle(all, new Random(seed));
    var drawn = all.subList(0, Math.min(count, all.size()));
    var text = new StringBuilder();
    for (int i = 0; i < drawn.size(); i++) {
      text.append(row(i + 1, drawn.get(i)));
    }
    return text.append(drawn.size())
        .append(" of ")
        .append(all.size())
        .append(" that are called met, seed ")
        .append(seed)
        .append(".\n")
        .toString();
  }

  private static List<Met> met(BriefReading reading) {
    return reading.interpretation().requirements().stream()
        .filter(requirement -> requirement.status() == Status.MET)
        .map(requirement -> new Met(reading, requirement))
        .toList();
  }

  private static String row(int number, Met met) {
    var requirement = met.requirement();
    return "%d. %s %s, line %d: %s%n%s"
        .formatted(
            number,
            met.reading().brief().name(),
            requirement.id(),
            requirement.line(),
            requirement.text().replace('\n', ' '),
            requirement.met().stream().map(part -> part(part, met)).collect(Collectors.joining()));
  }

  private static String part(String part, Met met) {
    var provenance = met.reading().interpretation().provenance();
    var words =
        place(met, provenance)
            .map(sentence -> words(part, sentence, provenance))
            .collect(Collectors.joining());
    return "   %s%s%n".formatted(part, words.isEmpty() ? "" : " ← " + words);
  }

  private static Stream<SentencePlace> place(Met met, Provenance provenance) {
    return provenance.sentences().stream()
        .filter(sentence -> sentence.requirement().equals(met.requirement().id()));
  }

  private static String words(String part, SentencePlace sentence, Provenance provenance) {
    return provenance.origins().stream()
        .filter(origin -> origin.part().equals(part))
        .filter(origin -> sentence.span().contains(origin.span()))
        .map(origin -> "\"" + provenance.words(origin.span()).replace('\n', ' ') + "\"")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
