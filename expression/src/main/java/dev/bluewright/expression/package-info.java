/** What a field is computed of: the text of a blueprint, read as CEL and given types. */
@NullMarked
package dev.bluewright.expression;

import org.jspecify.annotations.NullMarked;
