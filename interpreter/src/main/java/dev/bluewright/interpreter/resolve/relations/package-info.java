/** How records belong to each other: parts and wholes, ties, friends, memberships. */
@NullMarked
package dev.bluewright.interpreter.resolve.relations;

import org.jspecify.annotations.NullMarked;
