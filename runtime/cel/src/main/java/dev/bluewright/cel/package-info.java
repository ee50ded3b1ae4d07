/** Expressions of rules: CEL over named values, with exact numbers. */
@NullMarked
package dev.bluewright.cel;

import org.jspecify.annotations.NullMarked;
