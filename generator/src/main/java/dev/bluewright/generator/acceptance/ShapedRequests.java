package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.generator.java.Expression;
import dev.bluewright.generator.java.Expression.Call;
import dev.bluewright.generator.plan.EntityPlan;

/** The requests of tests of the API's form: exactly as it is prescribed, or in the usual form. */
final class ShapedRequests {
  private final ApiModel api;
  private final boolean prescribed;

  ShapedRequests(ApiModel api, boolean prescribed) {
    this.api = api;
    this.prescribed = prescribed;
  }

  String collection(EntityPlan entity) {
    return api.base().orElse("") + "/" + entity.names().path();
  }

  Expression get(Expression path) {
    return Call.of(prescribed ? "Exactly.get" : "RunningSystem.get", path);
  }

  Expression post(EntityPlan entity, String body) {
    return prescribed
        ? Call.of(
            "Exactly.send",
            Expression.atom("\"POST\""),
            Expression.atom("\"" + collection(entity) + "\""),
            formed(entity, body))
        : Call.of(
            "RunningSystem.post",
            Expression.atom("\"/" + entity.names().path() + "\""),
            Expression.atom(body));
  }

  /** A body as it is prescribed. */
  static Expression formed(EntityPlan entity, String body) {
    return Call.of(
        "PrescribedForm.body",
        Expression.atom("\"/" + entity.names().path() + "\""),
        Expression.atom(body));
  }

  Expression address(EntityPlan entity) {
    var path = Call.of(Code.sample(entity) + ".path", Expression.atom("created"));
    return prescribed ? Call.of("PrescribedForm.address", path) : path;
  }

  private static String unknownId(EntityPlan entity) {
    return entity.names().identity() == Identity.SEQUENCE
        ? "999999999"
        : "00000000-0000-4000-8000-000000000000";
  }

  Expression unknown(EntityPlan entity) {
    return Expression.atom("\"" + collection(entity) + "/" + unknownId(entity) + "\"");
  }

  Expression delete(EntityPlan entity) {
    return prescribed
        ? Call.of("Exactly.send", Expression.atom("\"DELETE\""), address(entity))
        : Call.of("RunningSystem.delete", address(entity));
  }

  /** What replaces or changes the record that was created. */
  Expression send(String method, EntityPlan entity, String body) {
    return Call.of(
        "Exactly.send",
        Expression.atom("\"" + method + "\""),
        address(entity),
        formed(entity, body));
  }
}
