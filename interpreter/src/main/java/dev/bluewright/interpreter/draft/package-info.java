/** From the model to a blueprint, with a status for each requirement. */
@NullMarked
package dev.bluewright.interpreter.draft;

import org.jspecify.annotations.NullMarked;
