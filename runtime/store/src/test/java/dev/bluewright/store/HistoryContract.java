package dev.bluewright.store;

import static dev.bluewright.store.RunningStore.id;
import static dev.bluewright.store.RunningStore.together;
import static dev.bluewright.store.StoreContract.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.Update;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a store tells of the changes of rows, the same on every database. */
@NullUnmarked
interface HistoryContract {
  List<Entity<?>> ENTITIES =
      List.of(Member.ENTITY, Diary.ENTITY, Lot.ENTITY, Parcel.ENTITY, Seal.ENTITY);

  RunningStore store();

  /** Another process on the same database. */
  RunningStore replica();

  private Row parcel() {
    return store().insert(Parcel.ENTITY, Parcel.labelled(unique("parcel")));
  }

  private static Update change(Object id, String column, @Nullable Object value) {
    return new Update(Parcel.ENTITY, id, changed(column, value), null, null);
  }

  private static Change changed(String column, @Nullable Object value) {
    return Change.of(Parcel.ENTITY).set(Parcel.column(column), value);
  }

  private static Act send(Object id) {
    return new Act(Parcel.ENTITY, id, Parcel.ENTITY.actions().get("send"), null, null);
  }

  private List<HistoryEntry> history(Entity<?> entity, Object id) {
    return Told.of(store(), entity, id);
  }

  private List<String> operations(Object id) {
    return history(Parcel.ENTITY, id).stream().map(HistoryEntry::operation).toList();
  }

  @Test
  default void tellsWhoDidWhatAndWhatChanged() {
    Viewer writer = new Viewer(UUID.randomUUID(), "member");
    Row parcel =
        ((Outcome.Inserted)
                writer.call(
                    () ->
                        store()
                            .send(
                                new Insert(Parcel.ENTITY, Parcel.labelled(unique("told")), null))))
            .row();
    store().send(change(id(parcel), "weight", new BigDecimal("2.5")));
    writer.call(() -> store().send(send(id(parcel))));
    Viewer.SERVICE.call(() -> store().delete(Parcel.ENTITY, id(parcel)));

    List<HistoryEntry> entries = history(Parcel.ENTITY, id(parcel));

    assertThat(entries)
        .extracting(HistoryEntry::operation)
        .containsExactly("create", "update", "send", "delete");
    assertThat(entries)
        .extracting(HistoryEntry::by)
        .containsExactly(writer.id(), null, writer.id(), null);
    assertThat(entries).extracting(HistoryEntry::at).isSorted();
    assertThat(entries).extracting(HistoryEntry::number).isSorted().doesNotHaveDuplicates();
    assertThat(entries.get(0).at()).isEqualTo(parcel.get(9));
    assertThat(entries.get(0).before()).isNull();
    assertThat(entries.get(1).before()).isEqualTo("{\"weight\":1.00,\"version\":1}");
    assertThat(entries.get(1).after()).isEqualTo("{\"weight\":2.50,\"version\":2}");
    assertThat(entries.get(2).before()).isEqualTo("{\"state\":\"packed\",\"version\":2}");
    assertThat(entries.get(2).after()).isEqualTo("{\"state\":\"sent\",\"version\":3}");
    assertThat(entries.get(3).after()).isNull();
    assertThat(Told.values(entries.get(3).before())).containsEntry("\"version\"", "3");
  }

  @Test
  default void keepsValuesAsClientsSeeThem() {
    Row given =
        Parcel.weighing(unique("a \"b\" \\ é"), new BigDecimal("12.5"))
            .with(4, LocalTime.of(9, 30))
            .with(5, "{\"k\": [1, 2]}");
    Row parcel = store().insert(Parcel.ENTITY, given);

    String label = ((String) parcel.get(1)).replace("\\", "\\\\").replace("\"", "\\\"");
    assertThat(history(Parcel.ENTITY, id(parcel)).getFirst().after())
        .isEqualTo(
            "{\"label\":\"%s\",\"weight\":12.50,\"fragile\":false,\"pickedAt\":\"09:30:00\","
                    .formatted(label)
                + "\"extra\":{\"k\": [1, 2]},\"state\":\"packed\",\"lotId\":null,"
                + "\"shelfId\":null,\"version\":1}");
  }

  @Test
  default void aChangeThatIsNotMadeLeavesNoEntry() {
    Row parcel = parcel();
    Row other = parcel();
    RowChange refusing =
        (_, _) -> {
          throw new IllegalStateException("no");
        };
    assertThat(store().send(change(id(parcel), "weight", new BigDecimal("1000.01"))))
        .isInstanceOf(Outcome.Broken.class);
    assertThat(store().send(change(id(parcel), "label", other.get(1))))
        .isInstanceOf(Outcome.Conflict.class);
    assertThat(
            store().send(new Update(Parcel.ENTITY, id(parcel), changed("fragile", true), 9L, null)))
        .isInstanceOf(Outcome.Stale.class);
    assertThat(
            store()
                .send(
                    new Update(
                        Parcel.ENTITY, id(parcel), changed("fragile", true), null, refusing)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(store().send(new Delete(Parcel.ENTITY, id(parcel), 9L, null)))
        .isInstanceOf(Outcome.Stale.class);
    assertThat(store().send(change(UUID.randomUUID(), "fragile", true)))
        .isInstanceOf(Outcome.Missing.class);

    assertThat(operations(id(parcel))).containsExactly("create");
  }

  @Test
  default void inABatchThatIsDividedOnlyWhatWasWrittenIsTold() {
    List<Row> parcels = together(20, _ -> parcel());
    String taken = (String) parcels.getFirst().get(1);
    together(
        20,
        number ->
            store()
                .send(
                    number % 2 == 1
                        ? change(id(parcels.get(number)), "label", taken)
                        : change(id(parcels.get(number)), "fragile", true)));

    for (int number = 0; number < 20; number++) {
      assertThat(operations(id(parcels.get(number))))
          .isEqualTo(number % 2 == 1 ? List.of("create") : List.of("create", "update"));
    }
  }

  @Test
  default void anInsertThatIsAnsweredAgainIsToldOnce() {
    IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "body");
    Row row = Parcel.labelled(unique("again"));
    Row stored = ((Outcome.Inserted) store().send(new Insert(Parcel.ENTITY, row, key))).row();
    assertThat(store().send(new Insert(Parcel.ENTITY, row, key)))
        .isInstanceOf(Outcome.Replayed.class);

    assertThat(operations(id(stored))).containsExactly("create");
  }

  @Test
  default void tellsWhatGoesAndChangesWithAnother() {
    Viewer remover = new Viewer(UUID.randomUUID(), "member");
    Object lot = store().insert(Lot.ENTITY, Lot.named("lot")).get(0);
    Row within = Parcel.labelled(unique("within")).with(7, lot).with(8, lot);
    Row onShelf = Parcel.labelled(unique("shelf")).with(8, lot);
    Row gone = store().insert(Parcel.ENTITY, within);
    Row left = store().insert(Parcel.ENTITY, onShelf);
    Row seal = store().insert(Seal.ENTITY, Seal.of("Chile").with(2, id(gone)));
    remover.call(() -> store().delete(Lot.ENTITY, lot));

    HistoryEntry last = history(Parcel.ENTITY, id(gone)).getLast();
    assertThat(last.operation()).isEqualTo("delete");
    assertThat(last.by()).isEqualTo(remover.id());
    assertThat(history(Seal.ENTITY, seal.get(0)))
        .extracting(HistoryEntry::operation)
        .containsExactly("create", "delete");
    HistoryEntry change = history(Parcel.ENTITY, id(left)).getLast();
    assertThat(change.operation()).isEqualTo("update");
    assertThat(change.before()).isEqualTo("{\"shelfId\":" + lot + "}");
    assertThat(change.after()).isEqualTo("{\"shelfId\":null}");
    Told.requireWhole(store(), Parcel.ENTITY, id(left));
  }

  @Test
  default void tellsOfWhatIsAttachedAndTakenAway() {
    Attachments two =
        new Attachments(
            Map.of(Parcel.seals(), List.of(Seal.of("Peru"), Seal.of("Oman"))), Map.of());
    Attachments one = new Attachments(Map.of(Parcel.seals(), List.of(Seal.of("Mali"))), Map.of());
    Row row = Parcel.labelled(unique("sealed"));
    Row parcel = ((Outcome.Inserted) store().send(new Insert(Parcel.ENTITY, row, null, two))).row();
    Change nothing = Change.of(Parcel.ENTITY);
    store().send(new Update(Parcel.ENTITY, id(parcel), nothing, null, null, one));
    store().delete(Parcel.ENTITY, id(parcel));

    List<HistoryEntry> seals = Told.all(store(), Seal.ENTITY);
    assertThat(Told.about(seals, "Peru")).containsExactly("create", "delete");
    assertThat(Told.about(seals, "Oman")).containsExactly("create", "delete");
    assertThat(Told.about(seals, "Mali")).containsExactly("create", "delete");
  }

  @Test
  default void tellsOfEachRowThatIsClearedAway() {
    Row one = parcel();
    Row other = parcel();
    Query both =
        new Query(
            List.of(
                new Query.Filter(
                    Parcel.column("id"), Query.Operator.IN, List.of(id(one), id(other)))),
            List.of(),
            List.of(),
            1,
            List.of());
    assertThat(store().send(new Clear(Parcel.ENTITY, both, null)))
        .isInstanceOf(Outcome.Deleted.class);

    assertThat(operations(id(one))).containsExactly("create", "delete");
    assertThat(operations(id(other))).containsExactly("create", "delete");
  }

  @Test
  default void aUnitOfWorkIsToldWhenItIsDone() {
    Row parcel = parcel();
    store().store.unit(unit -> unit.write(change(id(parcel), "fragile", true)));
    assertThatThrownBy(
            () ->
                store()
                    .store
                    .unit(
                        unit -> {
                          unit.write(send(id(parcel)));
                          throw new IllegalStateException("changed my mind");
                        }))
        .hasMessage("changed my mind");

    assertThat(operations(id(parcel))).containsExactly("create", "update");
    Told.requireWhole(store(), Parcel.ENTITY, id(parcel));
  }

  @Test
  default void nobodyReadsTheEntriesButTheService() {
    parcel();
    Entity<?> entries = Parcel.ENTITY.history().orElseThrow().entries();
    for (Viewer viewer : List.of(Viewer.ANONYMOUS, new Viewer(UUID.randomUUID(), "keeper"))) {
      Outcome seen = viewer.call(() -> store().send(new ReadMany(entries, Query.first(5))));
      assertThat(((Outcome.Rows) seen).rows()).isEmpty();
    }
    Row forged = Row.of(null, UUID.randomUUID(), "create", Instant.now(), null, null, null);
    assertThat(store().send(new Insert(entries, forged, null)))
        .isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  default void aHundredClientsLeaveNoGap() {
    List<Row> parcels = together(10, _ -> parcel());
    together(
        100,
        client -> {
          RunningStore own = client % 2 == 0 ? store() : replica();
          Viewer viewer = new Viewer(UUID.randomUUID(), "member");
          for (int round = 0; round < 10; round++) {
            int number = round;
            UUID id = id(parcels.get((client * 7 + round * 3) % parcels.size()));
            StoreOperation operation = viewer.call(() -> Told.some(id, client, number));
            assertThat(own.send(operation)).isNotInstanceOf(Outcome.Unavailable.class);
          }
          return client;
        });

    for (Row parcel : parcels) {
      Told.requireWhole(store(), Parcel.ENTITY, id(parcel));
    }
    assertThat(operations(id(parcels.getFirst()))).hasSizeGreaterThan(50);
  }
}
