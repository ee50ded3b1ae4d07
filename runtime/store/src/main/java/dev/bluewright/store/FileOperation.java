package dev.bluewright.store;

import java.util.UUID;

/** An operation about the content of a file, by the content's own id. */
public abstract sealed class FileOperation extends StoreOperation {
  final UUID file;

  private FileOperation(Entity<?> entity, UUID file) {
    super(entity);
    this.file = file;
  }

  /** Keeps a piece of a content that no row has yet: Staged. */
  public static final class StageChunk extends FileOperation {
    final int number;
    final byte[] bytes;

    /** Keeps the piece with this number; the first is 0, and comes before the others. */
    public StageChunk(Entity<?> entity, UUID file, int number, byte[] bytes) {
      super(entity, file);
      this.number = number;
      this.bytes = bytes;
    }
  }

  /** Reads a piece of a content: Chunk or Missing. Who asks has the id from a row it may read. */
  public static final class ReadChunk extends FileOperation {
    final int number;

    /** Reads the piece with this number; the first is 0. */
    public ReadChunk(Entity<?> entity, UUID file, int number) {
      super(entity, file);
      this.number = number;
    }
  }

  /** Forgets a content, unless a row has it: Deleted. */
  public static final class DropFile extends FileOperation {
    /** Forgets the content with this id. */
    public DropFile(Entity<?> entity, UUID file) {
      super(entity, file);
    }
  }
}
