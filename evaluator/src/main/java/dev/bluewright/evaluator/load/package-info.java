/** Loads a system over HTTP at constant rates, and says how much it bears. */
@NullMarked
package dev.bluewright.evaluator.load;

import org.jspecify.annotations.NullMarked;
