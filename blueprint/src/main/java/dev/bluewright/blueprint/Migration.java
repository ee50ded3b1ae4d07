package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;

/**
 * Turns a blueprint of one schema version into one of a later version.
 *
 * <p>Nodes that it keeps stay where they are, so that findings still show the person's own lines.
 */
public interface Migration {
  /** The version that it reads. */
  Version from();

  /** The version that it writes; later than {@link #from()}. */
  Version to();

  /** The blueprint's tree in the later version. */
  Node.Mapping apply(Node.Mapping root);
}
