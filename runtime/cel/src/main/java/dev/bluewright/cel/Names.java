package dev.bluewright.cel;

import dev.bluewright.cel.Compilation.Compiled;
import dev.bluewright.cel.Compilation.Refused;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelEvaluationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that expressions about one thing may use, each with its type. A name may have dots:
 * {@code author.active}.
 *
 * <p>Thread safety: immutable.
 */
public final class Names {
  private final Map<String, Name> names;
  private final CelCompiler compiler;

  private Names(Map<String, Name> names, CelCompiler compiler) {
    this.names = names;
    this.compiler = compiler;
  }

  private record Name(ValueType type, boolean optional) {}

  /** Collects names. */
  public static final class Builder {
    private final Map<String, Name> names = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a name, in place of one that is the same. */
    public Builder add(String name, ValueType type, boolean optional) {
      names.put(name, new Name(type, optional));
      return this;
    }

    /** The names. */
    public Names build() {
      CelCompilerBuilder compiler = Language.COMPILER.toCompilerBuilder();
      names.forEach((name, what) -> compiler.addVar(name, what.type().cel(what.optional())));
      return new Names(Collections.unmodifiableMap(new LinkedHashMap<>(names)), compiler.build());
    }
  }

  /** No names yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** All names, in the order in which they were added. */
  public Set<String> all() {
    return names.keySet();
  }

  /** Compiles a text that a person wrote. */
  public Compilation compile(String text) {
    CelAbstractSyntaxTree checked;
    try {
      checked = compiler.check(NumberLiterals.exact(compiler.parse(text).getAst())).getAst();
    } catch (CelValidationException wrong) {
      return Complaints.of(wrong.getErrors());
    }
    Optional<ValueType> type = findType(checked);
    return type.isPresent()
        ? new Compiled(planned(text, type.get(), checked))
        : new Refused("it comes to no value that can be kept", Optional.empty());
  }

  private RuleExpression planned(String text, ValueType type, CelAbstractSyntaxTree checked) {
    try {
      return new RuleExpression(text, type, read(checked), Language.RUNTIME.createProgram(checked));
    } catch (CelEvaluationException e) {
      throw new RuleExpressionException("The expression " + text + " cannot be planned", e);
    }
  }

  private static Optional<ValueType> findType(CelAbstractSyntaxTree checked) {
    for (ValueType type : ValueType.values()) {
      if (type.is(checked.getResultType())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private Set<String> read(CelAbstractSyntaxTree checked) {
    Set<String> read = new LinkedHashSet<>();
    checked.getReferenceMap().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .map(CelReference::name)
        .filter(names::containsKey)
        .forEach(read::add);
    return Collections.unmodifiableSet(read);
  }
}
