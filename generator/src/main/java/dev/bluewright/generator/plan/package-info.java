/** A blueprint with every name decided that its generated files share. */
@NullMarked
package dev.bluewright.generator.plan;

import org.jspecify.annotations.NullMarked;
