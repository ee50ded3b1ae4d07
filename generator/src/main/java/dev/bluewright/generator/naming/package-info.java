/** How things of a blueprint are called in Java, SQL and URLs. */
@NullMarked
package dev.bluewright.generator.naming;

import org.jspecify.annotations.NullMarked;
