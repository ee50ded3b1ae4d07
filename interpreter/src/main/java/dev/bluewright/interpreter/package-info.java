/** From a description in English to a blueprint, with provenance. */
@NullMarked
package dev.bluewright.interpreter;

import org.jspecify.annotations.NullMarked;
