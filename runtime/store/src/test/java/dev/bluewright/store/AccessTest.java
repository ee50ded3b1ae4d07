package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.anyone;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;
import static dev.bluewright.store.Grants.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.store.StoreOperation.ReadById;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
final class AccessTest {
  private static final Viewer ANN = new Viewer(UUID.randomUUID(), "member");
  private static final Viewer KEEPER = new Viewer(UUID.randomUUID(), "keeper");

  private record Sign(UUID id, String text) {}

  private static EntityBuilder<Sign> sign() {
    return Entity.of(Sign.class).id("id", uuid()).field("text", text(9));
  }

  @Test
  void anEntityThatAllowsNothingInSoManyWordsIsOpen() {
    Access access = sign().build().access();

    assertThat(access.open()).isTrue();
    assertThat(access.reach("delete", Viewer.ANONYMOUS)).isEqualTo(Reach.ALL);
  }

  @Test
  void whatIsNotAllowedIsForNobodyButTheService() {
    Access access = sign().allow("read", anyone()).build().access();

    assertThat(access.reach("read", Viewer.ANONYMOUS)).isEqualTo(Reach.ALL);
    assertThat(access.reach("update", KEEPER)).isEqualTo(Reach.NONE);
    assertThat(access.reach("burn", KEEPER)).isEqualTo(Reach.NONE);
    assertThat(access.reach("update", Viewer.SERVICE)).isEqualTo(Reach.ALL);
  }

  @Test
  void allStandsForTheOperationsThatAreNotNamed() {
    Access access =
        sign().allow("all", authenticated()).allow("delete", role("keeper")).build().access();

    assertThat(access.reach("update", ANN)).isEqualTo(Reach.ALL);
    assertThat(access.reach("update", Viewer.ANONYMOUS)).isEqualTo(Reach.NONE);
    assertThat(access.reach("delete", ANN)).isEqualTo(Reach.NONE);
    assertThat(access.reach("delete", KEEPER)).isEqualTo(Reach.ALL);
  }

  @Test
  void theWidestOfSeveralGrantsCounts() {
    Access access = Member.ENTITY.access();

    assertThat(access.reach("update", ANN)).isEqualTo(Reach.OWN);
    assertThat(access.reach("update", KEEPER)).isEqualTo(Reach.ALL);
    assertThat(access.reach("update", Viewer.ANONYMOUS)).isEqualTo(Reach.NONE);
  }

  @Test
  void aPersonOwnsItselfAndWhatItsIdIsIn() {
    Row self = Row.of(ANN.id(), "Ann", "member");
    Row diary = Row.of(UUID.randomUUID(), "mine", null, ANN.id(), 1L);

    assertThat(Member.ENTITY.access().reaches("read", ANN, self, Reached.NOTHING)).isTrue();
    assertThat(Diary.ENTITY.access().reaches("read", ANN, diary, Reached.NOTHING)).isTrue();
    assertThat(Diary.ENTITY.access().reaches("read", KEEPER, diary, Reached.NOTHING)).isFalse();
    assertThat(Diary.ENTITY.access().reaches("read", ANN, diary.with(3, null), Reached.NOTHING))
        .isFalse();
  }

  @Test
  void aRowBarsChangesByWhoeverMayNotMakeThem() {
    Access access = Diary.ENTITY.access();
    Row diary = Row.of(UUID.randomUUID(), "mine", null, ANN.id(), 1L);

    assertThat(access.bars(Diary.ENTITY.column("title"), ANN, diary)).isFalse();
    assertThat(access.bars(Diary.ENTITY.column("title"), KEEPER, diary)).isTrue();
    assertThat(access.bars(Diary.ENTITY.column("writerId"), ANN, diary)).isTrue();
    assertThat(access.bars(Diary.ENTITY.column("writerId"), Viewer.SERVICE, diary)).isFalse();
  }

  @Test
  void aRoleWithoutAPersonIsNoGrant() {
    assertThat(Member.ENTITY.access().reach("read", new Viewer(null, "keeper")))
        .isEqualTo(Reach.NONE);
  }

  @Test
  void anOwnersColumnIsKeptAndNotWrittenByClients() {
    Column column = Diary.ENTITY.column("writerId");

    assertThat(column.role()).isEqualTo(Column.Role.OWNER);
    assertThat(column.stored()).isTrue();
    assertThat(column.writable()).isFalse();
    assertThat(Diary.ENTITY.access().owner()).contains(column);
    assertThat(Diary.ENTITY.belongsTo("writer").column()).isEqualTo(column);
    assertThat(Diary.ENTITY.belongsTo("writer").onDelete()).isEqualTo(Relation.OnDelete.CASCADE);
    assertThat(sign().build().access().owner()).isEqualTo(Optional.empty());
  }

  @Test
  void refusesAnOperationThatIsNone() {
    assertThatThrownBy(() -> sign().allow("list", anyone()).build())
        .hasMessageContaining("Sign has no operation list");
  }

  @Test
  void refusesAnOwnersRightWhereThereIsNoOwner() {
    assertThatThrownBy(() -> sign().allow("read", owner()).build())
        .hasMessageContaining("and it has none");
  }

  private record Sent(UUID id, String text, UUID deskId, UUID toId) {}

  private static StoreSql sent(String path) {
    Entity<Sent> sent =
        Entity.of(Sent.class)
            .id("id", uuid())
            .field("text", text(9))
            .belongsTo("desk", () -> Desk.ENTITY)
            .belongsTo("to", () -> Clerk.ENTITY)
            .allow("read", person(path))
            .build();
    return new StoreSql(Dialect.of("jdbc:sqlite:"), List.of(Clerk.ENTITY, Desk.ENTITY, sent));
  }

  @Test
  void refusesAWayThatLeadsToNobody() {
    for (String path :
        List.of("desk", "from", "desk.files", "desk.members.desks", "to.desks.head", "")) {
      assertThatThrownBy(() -> sent(path)).as(path).hasMessageContaining("lead to people");
    }
    assertThat(sent("to").leads(Desk.members())).isFalse();
    assertThat(sent("desk.head").leads(Desk.members())).isFalse();
    assertThat(sent("desk.members").leads(Desk.members())).isTrue();
  }

  @Test
  void aViewerReachesByEveryWayThatIsAllowed() {
    Access access = Letter.ENTITY.access();

    assertThat(access.reach("read", ANN).ways()).containsExactly(Way.OWNER, Way.of("recipient"));
    assertThat(access.reach("read", Viewer.ANONYMOUS)).isEqualTo(Reach.NONE);
    assertThat(Reach.OWN.or(Reach.ALL)).isEqualTo(Reach.ALL);
    assertThat(Reach.OWN.or(Reach.OWN)).isEqualTo(Reach.OWN);
  }

  @Test
  void anOperationKeepsTheViewerOfTheThreadThatMadeIt() {
    ReadById nobodys = new ReadById(Diary.ENTITY, UUID.randomUUID());
    ReadById anns = ANN.call(() -> new ReadById(Diary.ENTITY, UUID.randomUUID()));

    assertThat(nobodys.viewer()).isEqualTo(Viewer.ANONYMOUS);
    assertThat(anns.viewer()).isEqualTo(ANN);
    assertThat(Viewer.current()).isEqualTo(Viewer.ANONYMOUS);
  }

  @Test
  void theServiceIsNobodyElse() {
    assertThat(Viewer.SERVICE)
        .isNotEqualTo(Viewer.ANONYMOUS)
        .isNotEqualTo(new Viewer(null, "service"));
    assertThat(Viewer.SERVICE.signedIn()).isFalse();
  }
}
