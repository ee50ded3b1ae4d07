package dev.bluewright.validator.tier;

import dev.bluewright.blueprint.Finding;
import java.util.List;

/** One kind of proof. It may be asked again and again, each time about what was healed since. */
public interface Tier {
  /** Which of the tiers it is. */
  Level level();

  /**
   * All that there is to say about a candidate for which the tiers before found no error.
   *
   * @return in the order of the text; one that {@linkplain Finding#isError is an error} fails the
   *     tier
   */
  List<Finding> findings(Candidate candidate);
}
