/** Golden projects: what generating them must give, and that they build and run. */
@NullMarked
package dev.bluewright.examples;

import org.jspecify.annotations.NullMarked;
