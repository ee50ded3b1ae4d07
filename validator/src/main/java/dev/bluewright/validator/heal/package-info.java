/** How findings are put right, each with a receipt. */
@NullMarked
package dev.bluewright.validator.heal;

import org.jspecify.annotations.NullMarked;
