package dev.bluewright.validator.tier;

import static java.util.Objects.requireNonNull;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.Reading;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is validated: a blueprint's text and, where there is a project, the files in it that are not
 * as they would be generated.
 *
 * <p>Thread safety: immutable.
 *
 * @param blueprint the blueprint's file, one of the files
 * @param files texts by their paths, which lead from the project's folder with slashes
 */
public record Candidate(String blueprint, Map<String, String> files) {
  /** Keeps a copy. */
  public Candidate {
    requireNonNull(files.get(blueprint), "the blueprint is one of the files");
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** A blueprint by itself. */
  public static Candidate of(String file, String text) {
    return new Candidate(file, Map.of(file, text));
  }

  /** The blueprint's text. */
  public String text() {
    return requireNonNull(files.get(blueprint), blueprint);
  }

  /** The blueprint as it is read. */
  public Reading reading() {
    return BlueprintReader.read(blueprint, text());
  }

  /** The same with another text in one file. */
  public Candidate with(String file, String text) {
    var others = new TreeMap<>(files);
    others.put(file, text);
    return new Candidate(blueprint, others);
  }
}
