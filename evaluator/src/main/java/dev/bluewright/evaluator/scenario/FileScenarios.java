package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.evaluator.verdict.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file is given out as it was sent; one that is too large or of another type is refused, and so
 * is whoever may not read the record. Stateless.
 */
final class FileScenarios {
  private static final long LARGEST = 16L << 20;

  private FileScenarios() {}

  static List<Scenario> of(World world, Claim.OfField claim, FieldType.File type) {
    var what = "the %s of %s".formatted(claim.field().name(), claim.entity().name());
    var files = new FileCalls(world, claim.entity(), claim.field());
    var all = new ArrayList<Scenario>();
    all.add(
        Scenario.positive(
            claim.key(),
            what + " is given out as it was sent",
            stage -> given(world, stage, files, claim.field(), type)));
    if (!type.mediaTypes().isEmpty()) {
      all.add(
          Scenario.negative(
              claim.key(),
              what + " is nothing but " + String.join(" or ", type.mediaTypes()),
              stage -> otherType(stage, files, type)));
    }
    all.addAll(sizes(claim, what, files, type));
    if (world.cast().isPresent() && !Rights.isForAnyone(claim.entity(), "read")) {
      all.add(
          Scenario.negative(
              claim.key(),
              "whoever has not signed in does not get " + what,
              stage -> stranger(stage, files, type)));
    }
    return all;
  }

  /** A size that was only assumed is not held against a system. */
  private static List<Scenario> sizes(
      Claim.OfField claim, String what, FileCalls files, FieldType.File type) {
    if (type.maxBytes() == FieldType.File.any().maxBytes() || type.maxBytes() > LARGEST) {
      return List.of();
    }
    var least = decimal(type.maxBytes());
    return List.of(
        Scenario.boundary(
            claim.key(),
            "%s may have %,d bytes".formatted(what, least),
            stage -> {
              requireWay(stage, files);
              var sent = files.sent(stage, SampleFile.of(type.mediaTypes()).sized(least));
              stage.expectStatus(sent.exchange(), "2xx");
            }),
        Scenario.boundary(
            claim.key(),
            "%s may not have %,d bytes".formatted(what, type.maxBytes() + 1),
            stage -> {
              requireTaken(stage, files, type);
              var file = SampleFile.of(type.mediaTypes()).sized(type.maxBytes() + 1);
              stage.expectStatus(files.sent(stage, file).exchange(), Expected.REFUSED, "0");
            }));
  }

  /** A megabyte may be one of a million bytes. */
  private static long decimal(long bytes) {
    return bytes % (1L << 20) == 0
        ? (bytes >> 20) * 1_000_000
        : bytes % (1L << 10) == 0 ? (bytes >> 10) * 1_000 : bytes;
  }

  private static void requireWay(Stage stage, FileCalls files) {
    if (!files.isPossible()) {
      stage.noWay("The system has no way to send a file.");
      throw new Unplayable("The system has no way to send a file.");
    }
  }

  /** That files are taken at all, without which a refusal says nothing. */
  private static void requireTaken(Stage stage, FileCalls files, FieldType.File type) {
    requireWay(stage, files);
    stage.needed(files.sent(stage, SampleFile.of(type.mediaTypes())).exchange());
  }

  private static void given(
      World world, Stage stage, FileCalls files, FieldModel field, FieldType.File type) {
    requireWay(stage, files);
    var file = SampleFile.of(type.mediaTypes());
    var sent = files.sent(stage, file);
    stage.expectStatus(sent.exchange(), "2xx");
    if (sent.made().isEmpty() || !sent.exchange().answer().isSuccess()) {
      return;
    }
    var made = sent.made().get();
    var shown = new Expected(world).shown(stage, made, sent.exchange());
    stage.expect(new Check.Present(shown.number(), files.pointer(shown)));
    var given =
        files
            .given(stage, made, world.actor(stage, made, "read"))
            .orElseThrow(() -> new Unplayable("Nothing says where " + field.name() + " is got."));
    stage.expectStatus(given, "200");
    stage.expect(new Check.Header(given.number(), "content-type", file.mediaType()));
    stage.expect(new Check.Mentions(given.number(), file.content()));
  }

  private static void otherType(Stage stage, FileCalls files, FieldType.File type) {
    requireTaken(stage, files, type);
    var sent = files.sent(stage, SampleFile.other(type.mediaTypes()));
    stage.expectStatus(sent.exchange(), Expected.REFUSED);
  }

  private static void stranger(Stage stage, FileCalls files, FieldType.File type) {
    requireWay(stage, files);
    var sent = files.sent(stage, SampleFile.of(type.mediaTypes()));
    stage.needed(sent.exchange());
    Stream.of(sent)
        .flatMap(each -> each.made().stream())
        .flatMap(made -> files.given(stage, made, Person.ANYONE).stream())
        .forEach(answer -> stage.expectStatus(answer, Expected.CLOSED));
  }
}
