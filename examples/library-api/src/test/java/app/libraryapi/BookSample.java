package app.libraryapi;

import app.libraryapi.RunningSystem.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Books for the tests. From {@code entities.Book} of blueprint.yaml. */
final class BookSample {
  private BookSample() {}

  /** A body that the system accepts. */
  static Map<String, Object> body() {
    var number = RunningSystem.next();
    var body = new LinkedHashMap<String, Object>();
    body.put("title", "title " + number);
    body.put("isbn", "isbn " + number);
    body.put("pages", 1L + number % 20000L);
    body.put("price", 1L + number % 999999L);
    body.put("status", "draft");
    body.put("authorId", AuthorSample.created().text("id"));
    return body;
  }

  /** Creates a book and returns the answer. */
  static Answer created() {
    return RunningSystem.created("/books", body());
  }

  /** Where a created book is. */
  static String path(Answer created) {
    return "/books/" + created.text("id");
  }
}
