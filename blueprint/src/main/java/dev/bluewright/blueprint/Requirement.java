package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One sentence or bullet of the description, and what became of it.
 *
 * @param id such as {@code R3}
 * @param text as the person wrote it
 * @param line line in the description, from 1; 0 where not known
 * @param column column in that line, from 1; 0 where not known
 * @param status what became of it
 * @param met what in the blueprint meets it, such as {@code Task.create}, {@code system.database}
 * @param why the reason for a status other than met
 */
public record Requirement(
    String id,
    String text,
    int line,
    int column,
    Status status,
    List<String> met,
    Optional<String> why) {

  /** What became of a requirement. */
  public enum Status {
    /** The blueprint has it. */
    MET("met"),
    /** It is not about the back end. */
    SET_ASIDE("set-aside"),
    /** The text calls it optional, and it is not built. */
    OPTIONAL("optional"),
    /** It is understood, and cannot be built yet. */
    UNSUPPORTED("unsupported"),
    /** It is not understood, or contradicts itself. */
    UNCLEAR("unclear");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }
  }

  public Requirement {
    requireNonNull(id, "id");
    requireNonNull(text, "text");
    requireNonNull(status, "status");
    met = List.copyOf(met);
  }
}
