/** Records and wiring of boat-club-api. From {@code system} of blueprint.yaml. */
@NullMarked
package app.boatclubapi;

import org.jspecify.annotations.NullMarked;
