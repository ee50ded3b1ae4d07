/**
 * What sentences mean, known the rest of the text: facts are settled, joined and taken off before
 * any finds its place.
 */
@NullMarked
package dev.bluewright.interpreter.resolve.meant;

import org.jspecify.annotations.NullMarked;
