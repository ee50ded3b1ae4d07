/** The tiers of validation, run in their order, and healed between. */
@NullMarked
package dev.bluewright.validator.tier;

import org.jspecify.annotations.NullMarked;
