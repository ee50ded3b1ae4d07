package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.BindingModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.FieldModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The memory that a service needs for its objects, by what it is for, in MiB.
 *
 * <p>Source: docs/adr/0045 (measured), for 1,000 clients that are connected and 10,000 people who
 * come and go. Thread safety: immutable.
 *
 * @param parts what adds up
 */
public record HeapPlan(Map<String, Integer> parts) {
  /** The heap of a service unless it needs more. */
  private static final int STANDARD = 128;

  private static final int STEP = 64;
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;

  /** Objects that are there while nobody asks, with the connections to the database. */
  private static final int IDLE = 12;

  /** Room for what is gone a moment later, so that it is not collected all the time. */
  private static final int SHORT_LIVED = 24;

  private static final int CLIENTS = 1_000;
  private static final int KIB_A_CLIENT = 26;
  private static final int LARGEST_BODIES = 4;
  private static final int FILES = 8;

  /** A file is taken in by pieces of 256 KiB, of which two are there at a time. */
  private static final int KIB_A_FILE = 2 * 256;

  private static final int PEOPLE = 10_000;

  /** A token, what it says, the person's standing, and failures by login and by address. */
  private static final int BYTES_A_PERSON = 1_250;

  /**
   * What a thread keeps that hashes with Argon2id: 19 MiB and the headers of their blocks. In a
   * heap of 128 MiB there are two.
   */
  private static final int HASHING = 2 * 20;

  /** A message's reference, turn and time. */
  private static final int BYTES_A_SLOT = 4 + 8 + 8;

  /** What a blueprint needs. */
  public static HeapPlan of(Blueprint blueprint) {
    var parts = new LinkedHashMap<String, Integer>();
    parts.put("the service itself", IDLE);
    parts.put(CLIENTS + " clients", mebibytes((long) CLIENTS * KIB_A_CLIENT * KIB));
    parts.put(LARGEST_BODIES + " of the largest bodies, as sent and as read", bodies(blueprint));
    if (holdsFiles(blueprint)) {
      parts.put(FILES + " files on their way", mebibytes((long) FILES * KIB_A_FILE * KIB));
    }
    if (blueprint.accounts().isPresent()) {
      parts.put(
          "what is remembered of " + PEOPLE + " people", mebibytes((long) PEOPLE * BYTES_A_PERSON));
    }
    if (blueprint.accounts().filter(each -> each.signIn().passwords()).isPresent()) {
      parts.put("2 passwords that are hashed", HASHING);
    }
    if (!blueprint.bindings().isEmpty()) {
      parts.put("the buffers of streams", buffers(blueprint));
    }
    parts.put("what is gone a moment later", SHORT_LIVED);
    return new HeapPlan(parts);
  }

  private static boolean holdsFiles(Blueprint blueprint) {
    return blueprint.entities().stream()
        .flatMap(entity -> entity.fields().stream())
        .anyMatch(FieldModel::isFile);
  }

  private static int bodies(Blueprint blueprint) {
    return mebibytes(2L * LARGEST_BODIES * blueprint.policy().largestBody());
  }

  /** All bindings to a port share one buffer, the largest, whose size is a power of two. */
  private static int buffers(Blueprint blueprint) {
    var largest =
        blueprint.bindings().stream()
            .filter(binding -> binding.slots().isPresent())
            .collect(
                Collectors.toMap(BindingModel::to, each -> each.slots().orElseThrow(), Math::max));
    return mebibytes(
        largest.values().stream()
            .mapToLong(slots -> (long) Integer.highestOneBit(slots * 2 - 1) * BYTES_A_SLOT)
            .sum());
  }

  private static int mebibytes(long bytes) {
    return (int) Math.ceilDiv(bytes, MIB);
  }

  /** All together. */
  public int sum() {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The heap that the service is given. */
  public int heap() {
    return Math.max(STANDARD, Math.ceilDiv(sum(), STEP) * STEP);
  }

  /** The parts in words: {@code 12 for the service itself, 26 for 1000 clients}. */
  public String words() {
    return words(parts);
  }

  /** Amounts of memory in words, by what they are for. */
  public static String words(Map<String, ? extends Number> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getValue() + " for " + part.getKey())
        .collect(Collectors.joining(", "));
  }
}
