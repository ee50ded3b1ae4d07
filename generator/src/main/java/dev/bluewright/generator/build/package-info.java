/** What builds a system: Maven and its wrapper. */
@NullMarked
package dev.bluewright.generator.build;

import org.jspecify.annotations.NullMarked;
