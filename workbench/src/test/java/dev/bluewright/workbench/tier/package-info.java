/** Faults of every kind, each found by the tier that should find it. */
@NullMarked
package dev.bluewright.workbench.tier;

import org.jspecify.annotations.NullMarked;
