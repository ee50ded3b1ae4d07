package dev.bluewright.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;

/** Makes every literal number of a parsed expression an exact one. */
final class NumberLiterals {
  /** Above every id that the parser gives within the limits of an expression. */
  private long nextId = 1_000_000;

  private NumberLiterals() {}

  static CelAbstractSyntaxTree exact(CelAbstractSyntaxTree parsed) {
    var tree = CelMutableAst.fromCelAst(parsed);
    new NumberLiterals().walk(tree.expr());
    return tree.toParsedAst(true);
  }

  private void walk(CelMutableExpr node) {
    switch (node.getKind()) {
      case CONSTANT -> constant(node);
      case SELECT -> walk(node.select().operand());
      case CALL -> {
        node.call().target().ifPresent(this::walk);
        node.call().args().forEach(this::walk);
      }
      case LIST -> node.list().elements().forEach(this::walk);
      case IDENT, STRUCT, MAP, COMPREHENSION, NOT_SET -> {}
    }
  }

  private void constant(CelMutableExpr node) {
    CelConstant literal = node.constant();
    switch (literal.getKind()) {
      case INT64_VALUE, DOUBLE_VALUE ->
          node.setCall(
              CelMutableCall.create(
                  NumberFunctions.OF_LITERAL, CelMutableExpr.ofConstant(nextId++, literal)));
      case NOT_SET, NULL_VALUE, BOOLEAN_VALUE, UINT64_VALUE, STRING_VALUE, BYTES_VALUE -> {}
      case DURATION_VALUE, TIMESTAMP_VALUE -> {}
    }
  }
}
