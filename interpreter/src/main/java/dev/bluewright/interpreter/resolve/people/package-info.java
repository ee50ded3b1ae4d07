/** Who has accounts, and who may do what. */
@NullMarked
package dev.bluewright.interpreter.resolve.people;

import org.jspecify.annotations.NullMarked;
