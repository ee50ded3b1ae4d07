/** The tests of a system: one for each requirement. */
@NullMarked
package dev.bluewright.generator.acceptance;

import org.jspecify.annotations.NullMarked;
