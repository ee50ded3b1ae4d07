package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;

/**
 * A rule that limits how many records another may have.
 *
 * @param entity whose records are limited in what they have
 * @param relation to what is counted
 * @param condition which of them count; all where it is empty
 * @param below whether the bound itself is too many
 * @param bound a number, or the name of a field that holds it
 */
record Limit(EntityModel entity, String relation, String condition, boolean below, String bound) {}
