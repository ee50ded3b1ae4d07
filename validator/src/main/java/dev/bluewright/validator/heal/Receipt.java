package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Level;

/**
 * The record of one healing.
 *
 * @param round from 1
 * @param level the tier that found what was broken
 * @param finding what was broken, with its place
 * @param rule the rule that healed it
 * @param file the file that changed
 * @param diff what changed, as a unified diff
 * @param why one sentence
 * @param sureness how sure the rule is
 */
public record Receipt(
    int round,
    Level level,
    Finding finding,
    String rule,
    String file,
    String diff,
    String why,
    Sureness sureness) {}
