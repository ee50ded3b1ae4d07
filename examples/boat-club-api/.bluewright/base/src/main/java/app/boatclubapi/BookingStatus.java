package app.boatclubapi;

import dev.bluewright.store.Labelled;

/**
 * The values of {@code Booking.status}. From {@code entities.Booking.fields.status} of
 * blueprint.yaml.
 */
public enum BookingStatus implements Labelled {
  OPEN("open"),
  CLOSED("closed");

  private final String label;

  BookingStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
