package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Heals what one run found, finding by finding. Stateless. */
public final class Rounds {
  /** From the end of a text, so that the places before stay true. */
  private static final Comparator<Finding> FROM_THE_END =
      Comparator.comparing((Finding finding) -> finding.place().file())
          .thenComparing(finding -> finding.place().line(), Comparator.reverseOrder())
          .thenComparing(finding -> finding.place().column(), Comparator.reverseOrder());

  private Rounds() {}

  /**
   * What a round came to.
   *
   * @param receipts none where no rule knew a way
   */
  public record Healed(Candidate candidate, List<Receipt> receipts) {}

  /** Heals the errors of the tier that failed. */
  public static Healed heal(int round, Run run, List<Healer> healers) {
    var failed = run.failed();
    if (failed.isEmpty()) {
      return new Healed(run.candidate(), List.of());
    }
    var candidate = run.candidate();
    var receipts = new ArrayList<Receipt>();
    var untouched = new Untouched();
    var errors = failed.get().findings().stream().filter(Finding::isError).sorted(FROM_THE_END);
    for (var finding : errors.toList()) {
      var healing =
          untouched.holds(finding) ? first(healers, candidate, finding) : Optional.<Healing>empty();
      if (healing.isPresent()) {
        untouched.changed(healing.get(), candidate);
        receipts.add(receipt(round, failed.get().level(), finding, healing.get(), candidate));
        candidate = candidate.with(healing.get().file(), healing.get().after());
      }
    }
    return new Healed(candidate, receipts);
  }

  private static Optional<Healing> first(
      List<Healer> healers, Candidate candidate, Finding finding) {
    return healers.stream()
        .flatMap(healer -> healer.heal(candidate, finding).stream())
        .filter(healing -> !healing.after().equals(candidate.files().get(healing.file())))
        .findFirst();
  }

  private static Receipt receipt(
      int round, Level level, Finding finding, Healing healing, Candidate candidate) {
    var before = candidate.files().getOrDefault(healing.file(), "");
    return new Receipt(
        round,
        level,
        finding,
        healing.rule(),
        healing.file(),
        Diff.unified(healing.file(), before, healing.after()),
        healing.why(),
        healing.sureness());
  }
}
