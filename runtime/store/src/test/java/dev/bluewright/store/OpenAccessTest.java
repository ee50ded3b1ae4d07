package dev.bluewright.store;

import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.anyone;
import static dev.bluewright.store.Grants.role;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** An entity that allows nothing in so many words costs no row what access costs. */
@NullUnmarked
final class OpenAccessTest {
  private static final Viewer ANN = new Viewer(UUID.randomUUID(), "member");
  private static final List<Entity<?>> OPEN =
      List.of(Author.ENTITY, Book.ENTITY, Order.ENTITY, Tag.ENTITY, Chapter.ENTITY);

  @Test
  void noRowOfAnOpenEntityIsAskedAbout() {
    StoreSql sql = new StoreSql(Dialect.of("jdbc:sqlite:"), OPEN);

    assertThat(OPEN).allSatisfy(entity -> assertThat(sql.gate(entity).open()).isTrue());
    assertThat(OPEN).allSatisfy(entity -> assertThat(entity.access().open()).isTrue());
  }

  @Test
  void whatReachesAClosedEntityIsAskedAbout() {
    StoreSql sql = new StoreSql(Dialect.of("jdbc:sqlite:"), Garden.ENTITIES);

    assertThat(Garden.ENTITIES).allSatisfy(entity -> assertThat(sql.gate(entity).open()).isFalse());
    assertThat(sql.gate(Tool.ENTITY).looksAround(ANN)).isTrue();
    assertThat(sql.gate(Notice.ENTITY).looksAround(ANN)).isFalse();
  }

  /** What anybody hands in. */
  record Paper(UUID id, String title) {
    static final Entity<Paper> ENTITY =
        Entity.of(Paper.class)
            .kept("open_paper")
            .id("id", uuid())
            .field("title", text(50))
            .hasNested("reviews", () -> Review.ENTITY, "paper")
            .build();
  }

  /** What an editor alone accepts. */
  record Review(UUID id, String state, UUID paperId) {
    static final Entity<Review> ENTITY =
        Entity.of(Review.class)
            .kept("open_review")
            .id("id", uuid())
            .field("state", oneOf("new", "accepted").defaultsTo("new"))
            .belongsTo("paper", () -> Paper.ENTITY)
            .action("accept", set("state", "accepted"))
            .allow("create", anyone())
            .allow("accept", role("editor"))
            .build();
  }

  @Test
  void whatIsGivenWithinAnOpenEntityStartsInNoStateThatAnActionForOthersBringsAbout() {
    StoreSql sql = new StoreSql(Dialect.of("jdbc:sqlite:"), List.of(Paper.ENTITY, Review.ENTITY));
    Gate gate = sql.gate(Paper.ENTITY);

    assertThat(gate.open()).isFalse();
    assertThat(gate.refusal(paper("accepted"), Reached.NOTHING)).isEqualTo(new Outcome.Forbidden());
    assertThat(gate.refusal(paper("new"), Reached.NOTHING)).isNull();
  }

  private static Insert paper(String state) {
    var reviews = (Relation.HasMany) Paper.ENTITY.relations().get("reviews");
    var attached = new Attachments(Map.of(reviews, List.of(Row.of(null, state, null))), Map.of());
    return ANN.call(() -> new Insert(Paper.ENTITY, Row.of(null, "On gates"), null, attached));
  }

  @Test
  void everyViewersQuestionAboutOpenEntitiesIsTheSame() {
    Crossing tags = Book.ENTITY.manyToMany("tags").crossing(Book.ENTITY);
    Query tagged = Garden.all(Filter.related(tags, List.of(7L)));

    assertThat(Sight.of(Book.ENTITY, tagged, ANN))
        .isSameAs(Sight.of(Author.ENTITY, Query.first(3), Viewer.ANONYMOUS));
    assertThat(Scope.reading(Book.ENTITY, ANN)).isSameAs(Scope.ALL);
  }

  @Test
  void rowsOfOpenEntitiesAreTakenAsTheyAre() {
    Row row = Book.titled("open");
    var chapters = (Relation.HasMany) Book.ENTITY.relations().get("chapters");
    var attached =
        new Attachments(Map.of(chapters, List.of(Chapter.titled("one", null))), Map.of());

    Insert insert = ANN.call(() -> new Insert(Book.ENTITY, row, null, attached));
    Update update =
        ANN.call(
            () ->
                new Update(
                    Book.ENTITY, UUID.randomUUID(), Change.of(Book.ENTITY), null, null, attached));

    assertThat(insert.row).isSameAs(row);
    assertThat(insert.attached).isSameAs(attached);
    assertThat(update.attached).isSameAs(attached);
  }
}
