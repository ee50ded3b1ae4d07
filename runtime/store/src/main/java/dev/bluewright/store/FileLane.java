package dev.bluewright.store;

import dev.bluewright.store.FileOperation.DropFile;
import dev.bluewright.store.FileOperation.ReadChunk;
import dev.bluewright.store.FileOperation.StageChunk;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Takes contents of files in and gives them out, a piece at a time, so that nobody holds its
 * connection while a client is slow. What came in and was never given to a row goes after a day.
 */
final class FileLane extends Lane<FileOperation> {
  private static final Duration KEPT = Duration.ofDays(1);
  private final StoreSql sql;
  private final Contents contents;

  FileLane(StoreSql sql, LaneOptions options, Link link, LaneMeters meters) {
    super("file", sql, options, link, meters);
    this.sql = sql;
    contents = sql.contents();
  }

  @Override
  void answer(List<FileOperation> batch, Link link) {
    for (FileOperation operation : batch) {
      Object answer = Retries.reading(link, sql.dialect(), session -> answered(session, operation));
      operation.complete((Outcome) answer);
    }
  }

  private Outcome answered(Session session, FileOperation operation) throws SQLException {
    return switch (operation) {
      case ReadChunk read -> chunk(session, read);
      case StageChunk stage -> staged(session, stage);
      case DropFile drop -> {
        session.connection().setAutoCommit(true);
        contents.drop(session, drop.entity(), drop.file);
        yield new Outcome.Deleted();
      }
    };
  }

  private Outcome chunk(Session session, ReadChunk read) throws SQLException {
    session.connection().setAutoCommit(true);
    byte[] bytes = contents.read(session, read.entity(), read.file, read.number);
    return bytes == null ? new Outcome.Missing() : new Outcome.Chunk(bytes);
  }

  private Outcome staged(Session session, StageChunk stage) throws SQLException {
    sql.dialect().begin(session.connection());
    try {
      if (stage.number == 0) {
        contents.sweep(session, stage.entity(), System.currentTimeMillis() - KEPT.toMillis());
      }
      contents.stage(session, stage.entity(), stage.file, stage.number, stage.bytes);
      sql.dialect().commit(session.connection());
      return new Outcome.Staged();
    } catch (SQLException e) {
      sql.dialect().rollBack(session.connection());
      throw e;
    }
  }
}
