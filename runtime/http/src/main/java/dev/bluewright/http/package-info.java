/** The HTTP face of a generated system, on Helidon SE. */
@NullMarked
package dev.bluewright.http;

import org.jspecify.annotations.NullMarked;
