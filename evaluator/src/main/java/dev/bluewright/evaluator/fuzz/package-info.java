/**
 * Random valid and hostile requests, made from the OpenAPI document of a running system, and the
 * judgement of its answers. Knows HTTP and text only.
 */
@NullMarked
package dev.bluewright.evaluator.fuzz;

import org.jspecify.annotations.NullMarked;
