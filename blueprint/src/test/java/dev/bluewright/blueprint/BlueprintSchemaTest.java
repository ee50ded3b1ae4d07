package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class BlueprintSchemaTest {
  private static final Path PUBLISHED =
      Path.of("src/main/resources/dev/bluewright/blueprint", BlueprintSchema.FILE_NAME);

  /** With {@code -Dschema.write=true} the file is written anew. */
  @Test
  void thePublishedFileIsCurrent() throws IOException {
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(PUBLISHED, BlueprintSchema.generated());
    }
    assertThat(Files.readString(PUBLISHED)).isEqualTo(BlueprintSchema.generated());
  }

  @Test
  void isNamedAfterItsVersion() {
    var version = Blueprint.SCHEMA_VERSION.replaceFirst("[.]\\d+$", "");

    assertThat(BlueprintSchema.FILE_NAME).isEqualTo("blueprint-" + version + ".schema.json");
  }
}
