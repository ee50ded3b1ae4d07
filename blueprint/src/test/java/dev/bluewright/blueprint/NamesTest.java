package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Task, task, tasks",
    "OrderItem, order_item, orderItems",
    "Category, category, categories",
    "Day, day, days",
    "Box, box, boxes",
    "Person, person, people",
    "SalesPerson, sales_person, salesPeople",
    "HttpUrl, http_url, httpUrls",
    "URLEntry, url_entry, uRLEntries",
    "Address2, address2, address2s"
  })
  void writesANameForEachPlace(String name, String table, String plural) {
    assertThat(Names.snake(name)).isEqualTo(table);
    assertThat(Names.plural(Names.camel(name))).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource({
    "tags, tag",
    "likes, like",
    "courses, course",
    "categories, category",
    "boxes, box",
    "classes, class",
    "buses, bus",
    "houses, house",
    "salesPeople, salesPerson",
    "following, following",
    "class, class"
  })
  void writesTheSingularOfMany(String many, String one) {
    assertThat(Names.singular(many)).isEqualTo(one);
  }

  @Test
  void theNearestWordIsTheOneThatDiffersLeast() {
    var known = List.of("string", "text", "integer");

    assertThat(Nearest.to("strnig", known)).contains("string");
    assertThat(Nearest.to("Integer", known)).contains("integer");
    assertThat(Nearest.to("number", known)).isEmpty();
  }
}
