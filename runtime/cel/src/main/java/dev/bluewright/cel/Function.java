package dev.bluewright.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.List;

/**
 * A function of expressions: what the checker knows of it, and what it does.
 *
 * @param declaration for the checker
 * @param binding for the evaluation
 */
record Function(CelFunctionDecl declaration, CelFunctionBinding binding) {

  static <A, B> Function binary(
      String name,
      String id,
      CelType result,
      CelType argument,
      Class<A> first,
      Class<B> second,
      CelFunctionOverload.Binary<A, B> does) {
    return new Function(
        CelFunctionDecl.newFunctionDeclaration(
            name, CelOverloadDecl.newGlobalOverload(id, result, List.of(argument, argument))),
        CelFunctionBinding.from(id, first, second, does));
  }

  static <A> Function unary(
      String name,
      String id,
      CelType result,
      CelType argument,
      Class<A> type,
      CelFunctionOverload.Unary<A> does) {
    return new Function(
        CelFunctionDecl.newFunctionDeclaration(
            name, CelOverloadDecl.newGlobalOverload(id, result, List.of(argument))),
        CelFunctionBinding.from(id, type, does));
  }

  /** A function of a value: {@code startsAt.getHours()}. */
  static <A> Function member(
      String name,
      String id,
      CelType result,
      CelType argument,
      Class<A> type,
      CelFunctionOverload.Unary<A> does) {
    return new Function(
        CelFunctionDecl.newFunctionDeclaration(
            name, CelOverloadDecl.newMemberOverload(id, result, List.of(argument))),
        CelFunctionBinding.from(id, type, does));
  }

  static Function constant(String name, CelType result, CelFunctionOverload does) {
    return new Function(
        CelFunctionDecl.newFunctionDeclaration(
            name, CelOverloadDecl.newGlobalOverload(name, result, List.of())),
        CelFunctionBinding.from(name, List.of(), does));
  }
}
