package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.blueprint.Repair;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the word that was probably meant, where a finding knows it. Thread safety: stateless. */
public final class MeantWord implements Healer {
  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    var text = Optional.ofNullable(candidate.files().get(finding.place().file()));
    return finding
        .repair()
        .flatMap(repair -> text.flatMap(each -> replaced(each, finding.place(), repair)))
        .map(
            after ->
                new Healing(
                    "meant-word",
                    finding.place().file(),
                    after,
                    "`%s` can stand there, and comes nearest to `%s`."
                        .formatted(finding.repair().get().by(), finding.repair().get().word()),
                    Sureness.LIKELY));
  }

  /** The text with the first such word at the place, or in the lines that belong to it. */
  public static Optional<String> replaced(String text, Place place, Repair repair) {
    var part = TextPart.at(text, place);
    var word = word(repair.word()).matcher(text);
    word.region(part.start(), part.end());
    word.useTransparentBounds(true);
    return word.find()
        ? Optional.of(text.substring(0, word.start()) + repair.by() + text.substring(word.end()))
        : Optional.empty();
  }

  /** With the quotes that a key or a value may stand in, and no letter beside it. */
  private static Pattern word(String word) {
    var quoted = Pattern.quote(word);
    return Pattern.compile(
        "\"" + quoted + "\"|'" + quoted + "'|(?<![\\w-])" + quoted + "(?![\\w-])");
  }
}
