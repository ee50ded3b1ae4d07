package dev.bluewright.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "OrderItem, order-items",
    "Category, categories",
    "Person, people",
    "Address, addresses",
    "Status, statuses",
    "Box, boxes",
    "Day, days",
    "News, news",
    "Class, classes",
    "HttpRequest, http-requests"
  })
  void aCollectionIsThePluralInKebabCase(String entity, String path) {
    assertThat(Words.of(entity).plural().kebab()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "hour, an hour",
    "user, a user",
    "item, an item",
    "unit, a unit",
    "book, a book",
    "European, a european"
  })
  void theArticleFollowsTheSound(String noun, String phrase) {
    assertThat(Words.of(noun).withArticle()).isEqualTo(phrase);
  }

  @ParameterizedTest
  @CsvSource({"class, class_", "default, default_", "order, order", "wait, wait_"})
  void aKeywordNamesAComponentWithAnUnderscore(String field, String component) {
    assertThat(JavaNames.variable(field)).isEqualTo(component);
  }

  @ParameterizedTest
  @CsvSource({
    "order, order",
    "createdAt, created_at",
    "HTMLPage, html_page",
    "line2Total, line2_total"
  })
  void aColumnIsInSnakeCase(String field, String column) {
    assertThat(SqlNames.snakeCase(field)).isEqualTo(column);
  }
}
