package dev.bluewright.http;

import dev.bluewright.http.json.BodyForm;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.ApiShape.Part;
import dev.bluewright.http.shape.Content;
import dev.bluewright.http.shape.Result;
import dev.bluewright.http.shape.Slot;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests in the form that a description prescribes, by asking the controllers in the
 * conventional one. A file is given out as it was sent.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class ShapedApi {
  private static final Set<HeaderName> OF_THE_BODY =
      Set.of(HeaderNames.CONTENT_TYPE, HeaderNames.CACHE_CONTROL, HeaderNames.LINK);

  private final ApiShape shape;
  private final Asking asking;
  private final Addresses addresses;
  private final ShapedLists lists;
  private final ShapedAnswers answers;
  private final Map<Entity<?>, BodyForm> bodies = new HashMap<>();

  ShapedApi(ApiShape shape, Asking asking, Addresses addresses, Set<Entity<?>> entities) {
    this.shape = shape;
    this.asking = asking;
    this.addresses = addresses;
    this.lists = new ShapedLists(shape);
    this.answers = new ShapedAnswers(shape, addresses);
    for (Entity<?> entity : entities) {
      bodies.put(
          entity,
          new BodyForm(
              entity, shape.bodyMembers(), shape.ignoresUnknownMembers(), shape.embedded(entity)));
    }
  }

  /** Pairs, histories, reports and deleted records have the same form in every system. */
  Answer answer(Incoming in, Call call) {
    if (call.target() instanceof Target.Linked
        || call.target() instanceof Target.History
        || call.target() instanceof Target.Version
        || call.target() instanceof Target.Reported
        || Discarded.asked(call.target(), call.verb(), call.query(), call.entity())) {
      return asking.ask(in, call.entity(), call.verb(), call.target(), call.query(), 0);
    }
    if (call.target() instanceof Target.Content) {
      return asking.send(
          in, call.entity(), call.verb(), call.target(), call.query(), SentBody.of(in));
    }
    return switch (call.verb()) {
      case GET, HEAD -> call.target() instanceof Target.One ? read(in, call) : list(in, call);
      case DELETE -> delete(in, call);
      case POST, PUT, PATCH -> write(in, call);
      case OPTIONS, OTHER -> throw new IllegalStateException("Answered by the endpoint");
    };
  }

  private Answer list(Incoming in, Call call) {
    Entity<?> listed = call.shown();
    Content form = form(call, Part.LIST);
    ShapedLists.Wanted wanted = lists.read(call.query(), listed, form);
    String query = expanded(wanted.query(), listed);
    Answer answer = asking.ask(in, call.entity(), Verb.GET, call.target(), query, wanted.offset());
    if (answer.findProblem().isPresent()) {
      return named(answer, answer.findProblem().get(), lists.parameters(listed), call.query());
    }
    if (answer.body()[0] == '{') {
      return shaped(in, call, answer, status(call.status(), 200), Part.RECORD);
    }
    JsonBytes items = answers.items(listed, answer, root(in));
    var page = new PageFiller(shape, call, answer, items, wanted);
    Answer shaped = Answer.json(status(call.status(), 200), page.document(form));
    copyHeaders(answer, shaped);
    page.findLink(in).ifPresent(link -> shaped.with(HeaderNames.LINK, link));
    return shaped;
  }

  private static Answer named(
      Answer answer, Problem problem, AskedParameters parameters, String query) {
    Problem asked = parameters.named(problem, query);
    return asked.equals(problem) ? answer : Answer.problem(asked);
  }

  private Answer read(Incoming in, Call call) {
    String query = expanded(call.query(), call.entity());
    Answer answer = asking.ask(in, call.entity(), Verb.GET, call.target(), query, 0);
    return answer.rows().isEmpty()
        ? answer
        : shaped(in, call, answer, status(call.status(), 200), Part.RECORD);
  }

  private Answer write(Incoming sent, Call call) {
    Incoming in = shape.takesForms() ? SentForm.asJson(sent, call) : sent;
    Answer answer =
        asking.send(in, call.asked(), call.verb(), call.target(), call.query(), body(in, call));
    if (answer.findProblem().isPresent()) {
      return shape.takesForms() ? SentForm.refusal(answer) : answer;
    }
    Status status = status(call.status(), shape.status(result(call), answer.status().code()));
    Row row = answer.rows().getFirst();
    Answer shown = shape.embedded(call.shown()).isEmpty() ? answer : again(in, call, row, answer);
    Answer shaped = shaped(in, call, shown, status, Part.RECORD);
    if (answer.findHeader(HeaderNames.LOCATION).isPresent()) {
      shaped.with(HeaderNames.LOCATION, addresses.path(call.shown(), row));
    }
    return shaped;
  }

  /** Reads what was written once more, with what it is related to. */
  private Answer again(Incoming in, Call call, Row row, Answer written) {
    var one = new Target.One(String.valueOf(row.get(call.shown().id().index())));
    String query = expanded("", call.shown());
    Answer read = asking.ask(in.unconditional(), call.shown(), Verb.GET, one, query, 0);
    return read.rows().isEmpty() ? written : read;
  }

  private SentBody body(Incoming in, Call call) {
    BodyForm form = bodies.get(call.shown());
    if (form == null || acts(call)) {
      return SentBody.whole(in.body());
    }
    return new SentBody(
        () -> form.conventional(in.body().get(), call.given()),
        in.stream(),
        texts -> form.ofForm(texts, call.given()));
  }

  private static Result result(Call call) {
    return switch (call.verb()) {
      case PUT -> Result.REPLACE;
      case PATCH -> Result.UPDATE;
      default -> acts(call) ? Result.ACT : Result.CREATE;
    };
  }

  private static boolean acts(Call call) {
    return call.target() instanceof Target.Action || call.target() instanceof Target.Restored;
  }

  private Answer delete(Incoming in, Call call) {
    int usual = call.form() == null && shape.findFrame(Part.DELETED).isEmpty() ? 204 : 200;
    Status status = status(call.status(), shape.status(Result.DELETE, usual));
    Answer before = null;
    if (status.code() != 204 && call.target() instanceof Target.One) {
      before =
          asking.ask(
              in.unconditional(),
              call.entity(),
              Verb.GET,
              call.target(),
              expanded("", call.entity()),
              0);
    }
    Answer answer = asking.ask(in, call.entity(), Verb.DELETE, call.target(), call.query(), 0);
    if (answer.findProblem().isPresent()) {
      return answer;
    }
    if (status.code() == 204) {
      return Answer.empty(status);
    }
    if (before != null && !before.rows().isEmpty()) {
      return shaped(in, call, before, status, Part.DELETED);
    }
    Content form = form(call, Part.DELETED);
    Answer plain = plain(form, status);
    return plain == null ? Answer.json(status, answers.nothing(call.entity(), form)) : plain;
  }

  private Answer shaped(Incoming in, Call call, Answer answer, Status status, Part part) {
    Content form = form(call, part);
    Answer plain = plain(form, status);
    if (plain != null) {
      copyHeaders(answer, plain);
      return plain;
    }
    JsonBytes json = answers.record(call, answer, form == null ? Slot.ITEM : form, root(in));
    Answer shaped = Answer.json(status, json);
    copyHeaders(answer, shaped);
    return shaped;
  }

  /** An answer that is no JSON, without a body or a text alone; null where it is JSON. */
  private static @Nullable Answer plain(@Nullable Content form, Status status) {
    if (status.code() == 204 || form instanceof Content.Nothing) {
      return Answer.empty(status);
    }
    return form instanceof Content.Always(String text)
        ? Answer.fresh(status, "text/plain; charset=utf-8", text)
        : null;
  }

  private @Nullable Content form(Call call, Part part) {
    Content own = call.form();
    return own == null ? shape.findFrame(part).orElse(null) : own;
  }

  private String expanded(String query, Entity<?> entity) {
    List<String> names = shape.embedded(entity).stream().map(entity::jsonName).toList();
    if (names.isEmpty()) {
      return query;
    }
    String all = String.join(",", names);
    if (query.startsWith("expand=") || query.contains("&expand=")) {
      return query.replaceFirst("(^|&)expand=", "$1expand=" + all + ",");
    }
    return query + (query.isEmpty() ? "" : "&") + "expand=" + all;
  }

  private String root(Incoming in) {
    return addresses.root(in.headers().apply(HeaderNames.HOST));
  }

  private static void copyHeaders(Answer from, Answer to) {
    for (Header header : from.headers()) {
      if (!OF_THE_BODY.contains(header.headerName())) {
        to.with(header);
      }
    }
  }

  private static Status status(int wanted, int otherwise) {
    return Status.create(wanted == 0 ? otherwise : wanted);
  }
}
