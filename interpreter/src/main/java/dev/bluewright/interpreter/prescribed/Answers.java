package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.RouteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that one call gives in a form of its own. */
record Answers(ApiDraft draft) {

  /** The form of what a call answers; the first deletion of a text speaks for all of them. */
  List<String> put(Call call, JsonFrame frame) {
    boolean deletes = call.operation().equals("delete") && isOfAll(frame);
    if (deletes && frame.equals(draft.frames.getOrDefault(Part.DELETED, frame))) {
      draft.frames.put(Part.DELETED, frame);
      return List.of("api.deleted");
    }
    return onRoute(call, Optional.empty(), Optional.of(frame));
  }

  /** Whether a form shows no value, so that it may be that of all things. */
  private static boolean isOfAll(JsonFrame frame) {
    return frame instanceof JsonFrame.Members(var members)
        && members.values().stream().noneMatch(JsonFrame.Slot.class::isInstance);
  }

  /** A message, under the name that most texts have for it. */
  static JsonFrame message(String text) {
    return new JsonFrame.Members(Map.of("message", new JsonFrame.Text(text)));
  }

  /** The status of what a call answers, where others of its kind have another one. */
  List<String> put(Call call, int status) {
    return onRoute(call, Optional.of(status), Optional.empty());
  }

  /** Another status or form than the first that is told of a call is not met. */
  private List<String> onRoute(Call call, Optional<Integer> status, Optional<JsonFrame> answer) {
    var route = draft.routed(call);
    boolean contradicts =
        route.does() instanceof RouteModel.Does.Redirect
            || differs(status, route.status())
            || differs(answer, route.answer());
    if (contradicts) {
      return List.of();
    }
    draft.reroute(route.answering(status.or(route::status), answer.or(route::answer)));
    return List.of("api.routes." + route.method() + " " + route.path());
  }

  private static <T> boolean differs(Optional<T> said, Optional<T> before) {
    return said.isPresent() && before.filter(each -> !each.equals(said.get())).isPresent();
  }
}
