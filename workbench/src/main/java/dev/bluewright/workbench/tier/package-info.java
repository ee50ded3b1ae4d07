/** The tiers of validation that need a machine: a compiler, a database, a running system. */
@NullMarked
package dev.bluewright.workbench.tier;

import org.jspecify.annotations.NullMarked;
