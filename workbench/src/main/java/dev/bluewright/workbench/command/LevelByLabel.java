package dev.bluewright.workbench.command;

import dev.bluewright.validator.tier.Level;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a tier by the name that reports show. */
final class LevelByLabel implements ITypeConverter<Level> {
  @Override
  public Level convert(String label) {
    return Arrays.stream(Level.values())
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no tier "
                        + label
                        + ", but "
                        + Arrays.stream(Level.values())
                            .map(Level::label)
                            .collect(Collectors.joining(", "))));
  }
}
