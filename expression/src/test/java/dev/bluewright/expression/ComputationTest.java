package dev.bluewright.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComputationTest {
  private static final String CLINIC =
      """
      schemaVersion: 5.2.0
      system: {name: clinic, database: sqlite}
      entities:
        Doctor:
          fields:
            name: string
            title: string?
            fee: money
            portrait: file
            tried: {type: "TYPE", compute: "EXPRESSION"}
          relations:
            visits: hasMany Visit
          traits: [timestamps]
        Visit:
          fields:
            minutes: integer
            state: enum(planned, done)
            paid: {type: money, compute: minutes * doctor.fee}
          relations:
            doctor: belongsTo Doctor
            nurse: belongsTo Doctor?
      """;

  private static Computation read(String type, String expression) {
    var reading =
        BlueprintReader.read(CLINIC.replace("TYPE", type).replace("EXPRESSION", expression));
    assertThat(reading.findings()).isEmpty();
    var blueprint = reading.blueprint().orElseThrow();
    var doctor = blueprint.findEntity("Doctor").orElseThrow();
    return Computation.of(blueprint, doctor, doctor.findField("tried").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "integer | count(visits) | false",
        "integer | portrait.size | true",
        "string | portrait.name + portrait.mediaType | true",
        "integer | size(visits) + 1 | false",
        "integer | count(visits, state == 'done' && nurse != null) | false",
        "money | sum(visits.minutes * fee) | false",
        "money | sum(visits.paid, minutes > 5) - fee | false",
        "decimal(5, 1) | avg(visits.minutes) | true",
        "integer | max(visits.minutes) | true",
        "decimal(9, 2) | fee / 3 | false",
        "decimal(9, 2) | 3 / fee | true",
        "integer | 100 * count(visits, state == 'done') / count(visits) | true",
        "string | title + ' ' + name | true",
        "string | title == null ? name : title | true",
        "string | name + string(count(visits)) | false",
        "boolean | createdAt < now() | false",
        "boolean | title == null | false",
        "boolean | name in ['Ann', 'Bo'] | false",
        "integer | daysSince(createdAt) | false",
      })
  void readsWhatCanBeComputed(String type, String expression, boolean mayBeMissing) {
    assertThat(read(type, expression))
        .isInstanceOfSatisfying(
            Computation.Possible.class,
            possible -> assertThat(possible.mayBeMissing()).isEqualTo(mayBeMissing));
  }

  @Test
  void keepsLiteralsExactly() {
    assertThat(read("decimal(9, 3)", "fee * 0.075").toString()).contains("value=0.075");
  }

  @Test
  void looksForABareNameWhereItStands() {
    var text = read("money", "sum(visits.minutes * fee, minutes > 5)").toString();

    assertThat(text)
        .contains("Outer[said=Field[column=fee]]")
        .doesNotContain("Outer[said=Field[column=minutes]]");
  }

  @Test
  void saysWhereATextCannotBeRead() {
    assertThat(read("integer", "1 + + 2"))
        .isInstanceOfSatisfying(
            Computation.Impossible.class,
            impossible ->
                assertThat(impossible.why()).startsWith("it cannot be read at character"));
  }
}
