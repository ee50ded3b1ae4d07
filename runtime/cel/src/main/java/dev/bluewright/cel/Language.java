package dev.bluewright.cel;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What CEL is here: its standard functions over texts, truths, moments and spans, exact numbers in
 * place of ints and doubles, and no loops.
 */
final class Language {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(10_000)
          .maxParseRecursionDepth(32)
          .build();

  private static final Set<CelType> LEFT_OUT =
      Set.of(SimpleType.INT, SimpleType.UINT, SimpleType.DOUBLE, SimpleType.BYTES, SimpleType.DYN);

  private static final List<Function> FUNCTIONS =
      Stream.concat(NumberFunctions.ALL.stream(), ValueFunctions.ALL.stream()).toList();

  static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addFunctionBindings(FUNCTIONS.stream().map(Function::binding).toList())
          .build();

  /** Knows every function and no name yet. */
  static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardEnvironmentEnabled(false)
          .setStandardDeclarations(standard())
          .setOptions(OPTIONS)
          .addFunctionDeclarations(FUNCTIONS.stream().map(Function::declaration).toList())
          .build();

  private Language() {}

  private static CelStandardDeclarations standard() {
    return CelStandardDeclarations.newBuilder()
        .filterFunctions((_, overload) -> isKept(overload.celOverloadDecl()))
        .filterIdentifiers(_ -> false)
        .build();
  }

  private static boolean isKept(CelOverloadDecl overload) {
    return !LEFT_OUT.contains(overload.resultType())
        && overload.parameterTypes().stream().noneMatch(LEFT_OUT::contains);
  }
}
