package app.boatclubapi;

import dev.bluewright.accounts.Accounts;
import dev.bluewright.accounts.People;
import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;

/** The boat-club-api system. From {@code system} of blueprint.yaml. */
public final class BoatClubApiSystem {
  private BoatClubApiSystem() {}

  /** The components and the streams that join them. */
  public static SystemExecutionHarness harness(Settings settings) {
    var harness = SystemExecutionHarness.named("boat-club-api");
    var people = People.of(Member.ENTITY).role("role").address("email").build();
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Member.ENTITY)
                .holding(Boat.ENTITY)
                .holding(Booking.ENTITY)
                .holding(LogEntry.ENTITY)
                .holding(Remark.ENTITY)
                .holding(people.entities())
                .build());
    var accounts =
        harness.add(
            Accounts.of(people, store)
                .settings(settings)
                .behavior(new MemberBehavior())
                .firstAdmin("warden")
                .reset()
                .build());
    var api =
        harness.add(
            ApiEndpoint.named("api")
                .settings(settings)
                .openapi("/openapi.yaml")
                .guard(accounts)
                .build());
    var members = harness.add(Controller.of(Member.ENTITY, new MemberBehavior()));
    var boats = harness.add(Controller.of(Boat.ENTITY, new BoatBehavior()));
    var bookings = harness.add(Controller.of(Booking.ENTITY, new BookingBehavior()));
    var logEntries = harness.add(Controller.of(LogEntry.ENTITY, new LogEntryBehavior()));
    var remarks = harness.add(Controller.of(Remark.ENTITY, new RemarkBehavior()));

    harness.bind(accounts.operations()).to(store.operations());
    harness.bind(api.requests(Member.ENTITY)).to(members.requests());
    harness.bind(members.operations()).to(store.operations());
    harness.bind(api.requests(Boat.ENTITY)).to(boats.requests());
    harness.bind(boats.operations()).to(store.operations());
    harness.bind(api.requests(Booking.ENTITY)).to(bookings.requests());
    harness.bind(bookings.operations()).to(store.operations());
    harness.bind(api.requests(LogEntry.ENTITY)).to(logEntries.requests());
    harness.bind(logEntries.operations()).to(store.operations());
    harness.bind(api.requests(Remark.ENTITY)).to(remarks.requests());
    harness.bind(remarks.operations()).to(store.operations());
    return harness;
  }

  /** Starts the system, serves until SIGTERM, drains and exits. */
  public static void main(String[] arguments) {
    var settings =
        Settings.fromEnvironment("boat-club-api")
            .withDefault("DATABASE_URL", "jdbc:sqlite:data/boat-club-api.db");
    harness(settings).run();
  }
}
