package dev.bluewright.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers lists that are alike with one statement: each is limited by itself, so that none costs
 * more than alone, and the rows come back with the number of their list.
 *
 * <p>Thread safety: immutable.
 */
final class ListBatch {
  /** Most lists of one statement. */
  static final int MOST = 16;

  private final StoreSql sql;

  ListBatch(StoreSql sql) {
    this.sql = sql;
  }

  /** How many of so many are answered at once: few sizes, so that statements are prepared once. */
  static int size(int waiting) {
    return Math.min(MOST, Integer.highestOneBit(waiting));
  }

  /** The answers, in the order of the questions, which are all alike. */
  List<Outcome> answer(Session session, List<Question> questions) throws SQLException {
    Question first = questions.getFirst();
    EntitySql entity = sql.of(first.entity());
    List<QuerySql> parts = new ArrayList<>();
    List<List<Row>> lists = new ArrayList<>();
    for (Question question : questions) {
      parts.add(QuerySql.rows(sql.dialect(), entity, question.query(), question.sight()));
      lists.add(new ArrayList<>());
    }
    if (parts.size() == 1) {
      entity.readAll(parts.getFirst().prepare(session), lists.getFirst());
    } else {
      entity.readLists(QuerySql.together(parts).prepare(session), lists);
    }
    Query query = first.query();
    return lists.stream()
        .<Outcome>map(rows -> new Outcome.Rows(query.limited(rows), rows.size() > query.limit()))
        .toList();
  }
}
