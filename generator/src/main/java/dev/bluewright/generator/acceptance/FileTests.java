package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests that a file is read as it was sent, and that no other is taken. */
final class FileTests {
  private static final Map<String, String> SAMPLES = samples();
  private static final String PAGE = "text/html";
  private static final long MOST_SENT = 16L << 20;

  private final EntityPlan entity;
  private final ColumnPlan column;
  private final FieldType.File type;

  private FileTests(EntityPlan entity, ColumnPlan column, FieldType.File type) {
    this.entity = entity;
    this.column = column;
    this.type = type;
  }

  /** How contents begin, in hexadecimal digits. */
  private static Map<String, String> samples() {
    var samples = new LinkedHashMap<String, String>();
    samples.put("image/png", "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    samples.put("image/jpeg", "ffd8ffe000104a46494600010100000100010000ffdb");
    samples.put(
        "image/gif", "47494638396101000100800000000000ffffff2c00000000010001000002024401003b");
    samples.put("application/pdf", "255044462d312e340a25e2e3cfd30a");
    samples.put("text/plain", "68656c6c6f0a");
    samples.put("text/csv", "612c620a312c320a");
    return samples;
  }

  /** Whether the tests of a system send files. */
  static boolean areIn(SystemPlan system) {
    return !ShapeRule.isPrescribed(system)
        && system.entities().stream().anyMatch(entity -> !entity.files().isEmpty());
  }

  /** None where nobody may send it, or the form of answers is a prescribed one. */
  static List<TestMethod> of(Cast cast, EntityPlan entity, ColumnPlan column) {
    if (!areIn(cast.system())
        || !Checked.isFree(entity, "update")
        || !column.writers().isEmpty()
        || !cast.plays(entity, "create", "read", "update")) {
      return List.of();
    }
    var tests = new FileTests(entity, column, (FieldType.File) column.type());
    var all = new ArrayList<TestMethod>();
    tests.sample().ifPresent(sample -> all.add(tests.keeps(sample)));
    tests
        .sample()
        .filter(_ -> tests.type.maxBytes() < MOST_SENT)
        .map(tests::large)
        .ifPresent(all::add);
    if (!tests.type.mediaTypes().isEmpty() && !tests.takes(PAGE)) {
      all.add(tests.refuses());
    }
    return all;
  }

  private Optional<Map.Entry<String, String>> sample() {
    return SAMPLES.entrySet().stream().filter(each -> takes(each.getKey())).findFirst();
  }

  private boolean takes(String mediaType) {
    return type.mediaTypes().isEmpty()
        || type.mediaTypes().stream()
            .anyMatch(
                each ->
                    each.equals(mediaType)
                        || (each.endsWith("/*")
                            && mediaType.startsWith(each.substring(0, each.length() - 1))));
  }

  private TestMethod keeps(Map.Entry<String, String> sample) {
    var body = begun();
    body.add("var content = HexFormat.of().parseHex(" + Literals.string(sample.getValue()) + ");");
    body.add("");
    body.add(
        "var sent = RunningSystem.send(path, " + Literals.string(sample.getKey()) + ", content);");
    body.add("");
    body.add("assertThat(sent.status()).isEqualTo(200);");
    body.add(
        Code.statement(
            "assertThat(sent.body().path(\"" + column.name() + "\").path(\"size\").asInt())",
            ".isEqualTo(content.length)"));
    body.add(Code.readsBack(entity, "created", "sent"));
    body.add("var read = RunningSystem.file(path);");
    body.add("assertThat(read.body()).isEqualTo(content);");
    body.add("assertThat(read.headers().firstValue(\"Content-Disposition\").orElse(\"\"))");
    body.add("    .startsWith(\"attachment\");");
    body.add("assertThat(RunningSystem.delete(path).status()).isEqualTo(204);");
    body.add("assertThat(RunningSystem.file(path).statusCode()).isEqualTo(404);");
    return test("keepsThe", "", body);
  }

  private TestMethod large(Map.Entry<String, String> sample) {
    var body = begun();
    body.add("var start = HexFormat.of().parseHex(" + Literals.string(sample.getValue()) + ");");
    body.add("var content = Arrays.copyOf(start, " + (type.maxBytes() + 1) + ");");
    body.add("");
    body.add(
        "var sent = RunningSystem.send(path, " + Literals.string(sample.getKey()) + ", content);");
    body.add("");
    body.add("assertThat(sent.status()).isEqualTo(413);");
    body.add("assertThat(RunningSystem.file(path).statusCode()).isEqualTo(404);");
    return test("takesNoLargeFileAsThe", "java.util.Arrays", body);
  }

  private TestMethod refuses() {
    var body = begun();
    body.add("var content = HexFormat.of().parseHex(\"3c68746d6c3e3c2f68746d6c3e\");");
    body.add("");
    body.add("for (var type : List.of(" + Literals.string(PAGE) + ", " + first() + ")) {");
    body.add("  assertThat(RunningSystem.send(path, type, content).status()).isEqualTo(415);");
    body.add("}");
    body.add("assertThat(RunningSystem.file(path).statusCode()).isEqualTo(404);");
    return test("takesNoPageAsThe", "java.util.List", body);
  }

  /** A type that may be said of what is none. */
  private String first() {
    return Literals.string(sample().map(Map.Entry::getKey).orElse("application/xhtml+xml"));
  }

  private List<String> begun() {
    var path =
        Code.sample(entity) + ".path(created) + \"/" + Words.of(column.name()).kebab() + "\"";
    return new ArrayList<>(
        List.of(
            "var created = " + Code.sample(entity) + ".created();", "var path = " + path + ";"));
  }

  private TestMethod test(String start, String imported, List<String> body) {
    var name = start + Words.of(column.name()).pascal() + "Of" + Code.one(entity);
    return imported.isEmpty()
        ? new TestMethod(name, body, "java.util.HexFormat")
        : new TestMethod(name, body, "java.util.HexFormat", imported);
  }
}
