/** A YAML text as a tree whose nodes know where they stand. */
@NullMarked
package dev.bluewright.blueprint.yaml;

import org.jspecify.annotations.NullMarked;
