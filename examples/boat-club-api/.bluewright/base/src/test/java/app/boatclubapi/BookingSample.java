package app.boatclubapi;

import app.boatclubapi.RunningSystem.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bookings for the tests. From {@code entities.Booking} of blueprint.yaml. */
final class BookingSample {
  private BookingSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("day", LocalDate.of(2026, 1, 1).plusDays(number).toString());
    body.put("purpose", "purpose " + number);
    body.put("status", "open");
    body.put("boatId", BoatSample.created().text("id"));
    return body;
  }

  /** Creates a booking and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/bookings", body());
  }

  /** Where a created booking is. */
  static String path(Answer created) {
    return "/bookings/" + created.text("id");
  }
}
