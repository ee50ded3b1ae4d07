package dev.bluewright.benchmarks.search;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The tables of both kinds of notes, as a generated migration makes them. */
final class NoteTables {
  private static final String POSTGRESQL =
      """
      CREATE TABLE "%1$s" ("id" uuid NOT NULL PRIMARY KEY, "title" varchar(100) NOT NULL, "body" text NOT NULL)
      ---
      ALTER TABLE "%1$s" ADD COLUMN "search__text" tsvector GENERATED ALWAYS AS (
        to_tsvector('simple', translate("title" || ' ' || "body",
          '!"#$%%&''()*+,-./:;<=>?@[\\]^_`{|}~', repeat(' ', 32)))) STORED
      ---
      CREATE INDEX "ix_%1$s" ON "%1$s" USING gin ("search__text")""";

  private static final String MARIADB =
      """
      CREATE TABLE `%1$s` (`id` binary(16) NOT NULL PRIMARY KEY, `title` varchar(100) NOT NULL,
        `body` longtext NOT NULL) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
      ---
      ALTER TABLE `%1$s` ADD COLUMN `search__text` longtext GENERATED ALWAYS AS (
        replace(replace(lower(concat_ws(' ', `title`, `body`)), '_', ' '), '''', ' ')) STORED
      ---
      CREATE FULLTEXT INDEX `ix_%1$s` ON `%1$s` (`search__text`)""";

  private static final String SQLITE =
      """
      CREATE TABLE "%1$s" ("id" text NOT NULL PRIMARY KEY, "title" text NOT NULL CHECK (length("title") <= 100),
        "body" text NOT NULL) STRICT
      ---
      CREATE VIRTUAL TABLE "%1$s__search" USING fts5("id", "text",
        tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')
      ---
      CREATE TRIGGER "%1$s__search_insert" AFTER INSERT ON "%1$s" BEGIN
        INSERT INTO "%1$s__search" ("id", "text") VALUES (new."id", new."title" || ' ' || new."body");
      END""";

  private NoteTables() {}

  static void create(String url, String user) throws SQLException {
    String statements =
        url.startsWith("jdbc:postgresql:")
            ? POSTGRESQL
            : url.startsWith("jdbc:mariadb:") ? MARIADB : SQLITE;
    List<String> parts = List.of(statements.split("\n---\n", -1));
    try (var connection = DriverManager.getConnection(url, user, "");
        var statement = connection.createStatement()) {
      statement.execute(parts.getFirst().formatted("plain_note"));
      for (String part : parts) {
        statement.execute(part.formatted("indexed_note"));
      }
    }
  }
}
