package dev.bluewright.generator.sql;

import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.stream.Collectors;

/** The index that finds words in the texts of an entity, as the store asks it. */
final class SearchSql {
  private static final String POSTGRESQL =
      """
      ALTER TABLE «table» ADD COLUMN "search__text" tsvector GENERATED ALWAYS AS (
        to_tsvector('simple', translate(
          «text»,
          '!"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~', repeat(' ', 32)))
      ) STORED;
      CREATE INDEX «index» ON «table» USING gin ("search__text");\
      """;

  private static final String MARIADB =
      """
      ALTER TABLE «table» ADD COLUMN `search__text` longtext GENERATED ALWAYS AS (
        replace(replace(lower(concat_ws(' ', «columns»)), '_', ' '), '\'\'', ' ')
      ) STORED;
      CREATE FULLTEXT INDEX «index» ON «table» (`search__text`);\
      """;

  private static final String SQLITE =
      """
      CREATE VIRTUAL TABLE «found» USING fts5(
        "id", "text", tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
      );
      CREATE TRIGGER «inserted» AFTER INSERT ON «table» BEGIN
        INSERT INTO «found» ("id", "text") VALUES (new."id", «new»);
      END;
      CREATE TRIGGER «updated» AFTER UPDATE ON «table» WHEN «old» <> «new» BEGIN
        DELETE FROM «found» WHERE «found» MATCH 'id : "' || old."id" || '"';
        INSERT INTO «found» ("id", "text") VALUES (new."id", «new»);
      END;
      CREATE TRIGGER «deleted» AFTER DELETE ON «table» BEGIN
        DELETE FROM «found» WHERE «found» MATCH 'id : "' || old."id" || '"';
      END;\
      """;

  private final Dialect dialect;
  private final EntityPlan entity;

  SearchSql(Dialect dialect, EntityPlan entity) {
    this.dialect = dialect;
    this.entity = entity;
  }

  /** The statements; none when no search is asked for. */
  List<String> all() {
    if (entity.model().listing().search().isEmpty()) {
      return List.of();
    }
    return List.of(
        switch (dialect) {
          case POSTGRESQL -> indexed(POSTGRESQL).with("text", joined("")).text();
          case MARIADB -> indexed(MARIADB).with("columns", String.join(", ", columns(""))).text();
          case SQLITE -> sqlite();
        });
  }

  private Template indexed(String statement) {
    return Template.of(statement)
        .with("table", table())
        .with("index", dialect.quoted(SqlNames.constraint("ix", name(), "search")));
  }

  private String sqlite() {
    return Template.of(SQLITE)
        .with("table", table())
        .with("found", dialect.quoted(name() + "__search"))
        .with("inserted", dialect.quoted(name() + "__search_insert"))
        .with("updated", dialect.quoted(name() + "__search_update"))
        .with("deleted", dialect.quoted(name() + "__search_delete"))
        .with("new", joined("new."))
        .with("old", joined("old."))
        .text();
  }

  private String name() {
    return entity.names().table();
  }

  private String table() {
    return dialect.quoted(name());
  }

  private List<String> columns(String owner) {
    return entity.model().listing().search().stream()
        .map(field -> owner + dialect.quoted(SqlNames.snakeCase(field)))
        .toList();
  }

  private String joined(String owner) {
    return columns(owner).stream()
        .map(column -> "coalesce(" + column + ", '')")
        .collect(Collectors.joining(" || ' ' || "));
  }
}
