package dev.bluewright.workbench.command;

import dev.bluewright.blueprint.Requirement.Status;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a status as blueprints write it: {@code set-aside}. */
final class StatusByLabel implements ITypeConverter<Status> {
  @Override
  public Status convert(String label) {
    return Arrays.stream(Status.values())
        .filter(status -> status.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("\"" + label + "\" is none of " + labels()));
  }

  private static String labels() {
    return Arrays.stream(Status.values()).map(Status::label).collect(Collectors.joining(", "));
  }
}
