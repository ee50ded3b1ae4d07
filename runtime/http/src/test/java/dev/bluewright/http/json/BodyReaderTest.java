package dev.bluewright.http.json;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.role;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Change;
import dev.bluewright.store.Entity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BodyReaderTest {
  private static final BodyReader READER = new BodyReader(Seat.ENTITY);

  record Seat(UUID id, String name, long row, long price) {
    static final Entity<Seat> ENTITY =
        Entity.of(Seat.class)
            .id("id", uuid())
            .field("name", text(20))
            .field("row", integer().defaultsTo(1))
            .field("price", integer().defaultsTo(5).writableBy(role("teller")))
            .build();
  }

  private static Change replaced(String body) {
    return READER.replace(body.getBytes(UTF_8)).change();
  }

  @Test
  void aWholeRowHasItsDefaults() {
    Change change = replaced("{\"name\": \"A\"}");

    assertThat(change.get(Seat.ENTITY.column("row"))).isEqualTo(1L);
    assertThat(change.get(Seat.ENTITY.column("name"))).isEqualTo("A");
  }

  @Test
  void whatOnlySomeMayWriteStaysWhereAWholeRowDoesNotNameIt() {
    Change unnamed = replaced("{\"name\": \"A\"}");
    Change named = replaced("{\"name\": \"A\", \"price\": 7}");

    assertThat(unnamed.has(Seat.ENTITY.column("price"))).isFalse();
    assertThat(named.get(Seat.ENTITY.column("price"))).isEqualTo(7L);
  }
}
