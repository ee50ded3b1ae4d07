/** Records and wiring of workshop-api. From {@code system} of blueprint.yaml. */
@NullMarked
package app.workshopapi;

import org.jspecify.annotations.NullMarked;
