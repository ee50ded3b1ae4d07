/** The task-api system. From {@code system} of blueprint.yaml. */
@NullMarked
package app.taskapi;

import org.jspecify.annotations.NullMarked;
