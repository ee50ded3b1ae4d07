/** How code that was written by hand is put right, by its syntax tree. */
@NullMarked
package dev.bluewright.validator.heal.code;

import org.jspecify.annotations.NullMarked;
