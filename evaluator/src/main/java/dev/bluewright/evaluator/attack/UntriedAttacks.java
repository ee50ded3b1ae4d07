package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What cannot be tried, and why. Stateless. */
final class UntriedAttacks {
  private UntriedAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    all.add(
        Attack.impossible(
            Weakness.BUSINESS_FLOW, "No text and no document says which flow is sensitive."));
    all.add(
        Attack.impossible(
            Weakness.TRUSTS_OTHERS,
            "Not applicable: from outside nobody sees which other systems it asks."));
    if (!ground.hasPeople()) {
      EnumSet.range(Weakness.READS_ANOTHERS, Weakness.SETS_OWNER).stream()
          .map(each -> Attack.impossible(each, "The text names no people."))
          .forEach(all::add);
      all.add(Attack.impossible(Weakness.ROLE_FUNCTION, "The text names no people."));
    }
    return all;
  }
}
