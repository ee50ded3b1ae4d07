package dev.bluewright.http.file;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.FileOperation.DropFile;
import dev.bluewright.store.FileOperation.StageChunk;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes contents in, of which one piece a time is in memory.
 *
 * <p>Thread safety: safe for use by any thread.
 *
 * @param ask asks the store, and waits
 * @param refusal what to throw when it does not do it
 */
public record Intake(
    Entity<?> entity,
    Function<StoreOperation, Outcome> ask,
    Function<Outcome, ProblemException> refusal) {

  /**
   * Keeps a content that no row has yet.
   *
   * @param said its media type, or null
   * @throws ProblemException 413 or 415; nothing is kept
   */
  public StoredFile take(ColumnType.File type, InputStream in, @Nullable String said, String name)
      throws IOException {
    byte[] first = in.readNBytes(StoredFile.CHUNK);
    String mediaType = MediaTypes.of(said, name, first);
    admit(type.mediaTypes(), mediaType, first);
    UUID id = UUID.randomUUID();
    boolean whole = false;
    try {
      MessageDigest digest = sha256();
      long size = keep(type, id, first, in, digest);
      whole = true;
      return new StoredFile(id, mediaType, size, HexFormat.of().formatHex(digest.digest()), name);
    } finally {
      if (!whole) {
        drop(id);
      }
    }
  }

  private static void admit(List<String> allowed, String mediaType, byte[] first) {
    if (!MediaTypes.listed(mediaType, allowed)) {
      throw new ProblemException(
          Problem.of(
              415,
              "A file here is %s, not %s.".formatted(String.join(" or ", allowed), mediaType)));
    }
    if (!allowed.isEmpty() && !MediaTypes.fits(mediaType, first)) {
      throw new ProblemException(
          Problem.of(415, "The content of the file is not %s.".formatted(mediaType)));
    }
  }

  private long keep(
      ColumnType.File type, UUID id, byte[] first, InputStream in, MessageDigest digest)
      throws IOException {
    long size = 0;
    byte[] piece = first;
    for (int number = 0; number == 0 || piece.length > 0; number++) {
      size += piece.length;
      if (size > type.maxBytes()) {
        throw tooLarge(type);
      }
      digest.update(piece);
      Outcome outcome = ask.apply(new StageChunk(entity, id, number, piece));
      if (!(outcome instanceof Outcome.Staged)) {
        throw refusal.apply(outcome);
      }
      piece = piece.length < StoredFile.CHUNK ? new byte[0] : in.readNBytes(StoredFile.CHUNK);
    }
    return size;
  }

  /** The refusal of a file that is larger than one may be. */
  public static ProblemException tooLarge(ColumnType.File type) {
    return new ProblemException(
        Problem.of(413, "A file here may have at most %,d bytes.".formatted(type.maxBytes())));
  }

  /** Forgets a content that no row has taken. */
  public void drop(UUID file) {
    var _ = ask.apply(new DropFile(entity, file)); // else it goes after a day
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }
}
