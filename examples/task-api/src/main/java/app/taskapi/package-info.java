/** Records and wiring of task-api. From {@code system} of blueprint.yaml. */
@NullMarked
package app.taskapi;

import org.jspecify.annotations.NullMarked;
