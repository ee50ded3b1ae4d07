/** Records and wiring of choir-api. From {@code system} of blueprint.yaml. */
@NullMarked
package app.choirapi;

import org.jspecify.annotations.NullMarked;
