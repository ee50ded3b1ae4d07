/** What a blueprint must hold before it is generated: findings, in tiers. */
@NullMarked
package dev.bluewright.validator;

import org.jspecify.annotations.NullMarked;
