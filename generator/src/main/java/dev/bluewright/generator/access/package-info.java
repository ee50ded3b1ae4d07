/** Who may do what, worked out for each kind of caller. */
@NullMarked
package dev.bluewright.generator.access;

import org.jspecify.annotations.NullMarked;
