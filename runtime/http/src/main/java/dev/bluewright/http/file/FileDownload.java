package dev.bluewright.http.file;

import dev.bluewright.http.Answer;
import dev.bluewright.store.Entity;
import dev.bluewright.store.FileOperation.ReadChunk;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoredFile;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives a content out, of which one piece a time is in memory. Browsers save it and never show it
 * in the place of a page: neither its type nor a script within it counts for anything.
 *
 * <p>Thread safety: safe for use by any thread.
 *
 * @param ask asks the store, and waits
 */
public record FileDownload(Entity<?> entity, Function<StoreOperation, Outcome> ask) {
  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final Status UNSATISFIABLE = Status.create(416, "Range Not Satisfiable");

  /** What a client has already, and what it asks for: header fields of a request. */
  public interface Asked {
    /** The value of a header. */
    Optional<String> findHeader(HeaderName name);
  }

  /** The answer to a request for a file; the content of one that a row tells of is there. */
  public Answer answer(StoredFile file, Asked asked) {
    String tag = '"' + file.sha256() + '"';
    if (asked.findHeader(HeaderNames.IF_NONE_MATCH).filter(known -> has(known, tag)).isPresent()) {
      return tagged(Answer.empty(Status.NOT_MODIFIED_304), tag);
    }
    boolean same =
        asked.findHeader(HeaderNames.IF_RANGE).filter(known -> !known.equals(tag)).isEmpty();
    Optional<ByteRange> range =
        same
            ? ByteRange.of(asked.findHeader(HeaderNames.RANGE).orElse(null), file.size())
            : Optional.empty();
    if (range.isPresent() && !range.get().satisfiable()) {
      return Answer.empty(UNSATISFIABLE).with(HeaderNames.CONTENT_RANGE, "bytes */" + file.size());
    }
    ByteRange sent = range.orElse(new ByteRange(0, file.size()));
    Answer answer =
        Answer.file(
            range.isPresent() ? Status.PARTIAL_CONTENT_206 : Status.OK_200,
            file.mediaType(),
            sent.to() - sent.from(),
            out -> write(file, sent, out));
    range.ifPresent(
        each ->
            answer.with(
                HeaderNames.CONTENT_RANGE,
                "bytes %d-%d/%d".formatted(each.from(), each.to() - 1, file.size())));
    return tagged(answer, tag)
        .with(HeaderNames.ACCEPT_RANGES, "bytes")
        .with(HeaderNames.CONTENT_DISPOSITION, FileNames.attachment(file.name()))
        .with(POLICY, "default-src 'none'; sandbox");
  }

  private static boolean has(String known, String tag) {
    return known.strip().equals("*") || known.contains(tag);
  }

  private static Answer tagged(Answer answer, String tag) {
    return answer.with(HeaderNames.ETAG, tag).with(HeaderNames.CACHE_CONTROL, "private, no-cache");
  }

  private void write(StoredFile file, ByteRange range, OutputStream out) throws IOException {
    for (long at = range.from(); at < range.to(); ) {
      int number = (int) (at / StoredFile.CHUNK);
      byte[] piece = piece(file, number);
      int offset = (int) (at - (long) number * StoredFile.CHUNK);
      int length = (int) Math.min(piece.length - offset, range.to() - at);
      out.write(piece, offset, length);
      at += length;
    }
  }

  private byte[] piece(StoredFile file, int number) throws IOException {
    return switch (ask.apply(new ReadChunk(entity, file.id(), number))) {
      case Outcome.Chunk(byte[] bytes) -> bytes;
      case Outcome other -> throw new IOException("A piece of a file cannot be read: " + other);
    };
  }
}
