package dev.bluewright.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a text: the blueprint, and everything there is to say about the text.
 *
 * @param blueprint the model; empty while a finding is an error
 * @param findings in the order of the text
 * @param places where each part of the model stands
 */
public record Reading(Optional<Blueprint> blueprint, List<Finding> findings, Places places) {
  public Reading {
    findings = List.copyOf(findings);
  }
}
