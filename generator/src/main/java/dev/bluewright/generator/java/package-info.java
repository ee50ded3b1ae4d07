/** The Java sources of a system. */
@NullMarked
package dev.bluewright.generator.java;

import org.jspecify.annotations.NullMarked;
