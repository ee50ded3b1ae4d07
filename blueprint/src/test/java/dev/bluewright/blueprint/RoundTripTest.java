package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundTripTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsWhatItWrites(long seed) {
    var blueprints = new Blueprints(seed);
    for (int i = 0; i < 100; i++) {
      var blueprint = blueprints.next();
      var text = BlueprintWriter.write(blueprint);

      var reading = BlueprintReader.read(text);

      assertThat(reading.findings()).as(text).isEmpty();
      assertThat(reading.blueprint()).as(text).contains(blueprint);
      assertThat(BlueprintWriter.write(reading.blueprint().orElseThrow())).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theLongFormIsTheSameModel(long seed) {
    var blueprints = new Blueprints(seed);
    for (int i = 0; i < 50; i++) {
      var expanded = BlueprintExpander.expand(blueprints.next());
      var text = BlueprintWriter.writeExpanded(expanded);

      var reading = BlueprintReader.read(text);

      assertThat(reading.findings()).as(text).isEmpty();
      assertThat(reading.blueprint().map(BlueprintExpander::expand)).isEqualTo(reading.blueprint());
      assertThat(reading.blueprint().map(BlueprintWriter::writeExpanded)).contains(text);
      assertThat(reading.blueprint().map(RoundTripTest::withoutPaths))
          .contains(withoutPaths(expanded));
    }
  }

  /** The long form says each path, also those that follow from the name. */
  private static Blueprint withoutPaths(Blueprint blueprint) {
    var spelledOut =
        blueprint.entities().stream()
            .map(entity -> entity.withPath(java.util.Optional.of(Names.path(entity))))
            .toList();
    return blueprint.withEntities(spelledOut);
  }
}
