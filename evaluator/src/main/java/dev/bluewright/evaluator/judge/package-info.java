/** The outside judge: plays scenarios on a running system and says what they prove. */
@NullMarked
package dev.bluewright.evaluator.judge;

import org.jspecify.annotations.NullMarked;
