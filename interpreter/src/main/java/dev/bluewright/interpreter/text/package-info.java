/**
 * The description as a person wrote it: places in it, and what is refused before anyone reads it.
 */
@NullMarked
package dev.bluewright.interpreter.text;

import org.jspecify.annotations.NullMarked;
