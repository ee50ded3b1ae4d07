/** What people are told of. */
@NullMarked
package dev.bluewright.interpreter.resolve.notices;

import org.jspecify.annotations.NullMarked;
