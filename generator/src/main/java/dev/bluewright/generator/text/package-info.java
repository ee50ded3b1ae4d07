/** Text with named holes, and the layout of Java code. */
@NullMarked
package dev.bluewright.generator.text;

import org.jspecify.annotations.NullMarked;
