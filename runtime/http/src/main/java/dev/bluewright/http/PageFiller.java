package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.query.QueryString;
import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.Content;
import dev.bluewright.http.shape.Frame;
import dev.bluewright.http.shape.Slot;
import dev.bluewright.store.Entity;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills what a page has. */
final class PageFiller implements EntityFiller {
  private static final String CURSOR = "cursor";
  private static final HeaderName TOTAL = HeaderNames.create("X-Total-Count");

  private final ApiShape shape;
  private final Call call;
  private final Answer answer;
  private final JsonBytes items;
  private final ShapedLists.Wanted wanted;

  PageFiller(ApiShape shape, Call call, Answer answer, JsonBytes items, ShapedLists.Wanted wanted) {
    this.shape = shape;
    this.call = call;
    this.answer = answer;
    this.items = items;
    this.wanted = wanted;
  }

  /** The page in a form, or the records alone. */
  JsonBytes document(@Nullable Content form) {
    if (form == null) {
      return items;
    }
    var json = new JsonBytes(items.size() + 128);
    Frame.write(form, this, json);
    return json;
  }

  /** Where the next page is, for the header Link. */
  Optional<String> findLink(Incoming in) {
    if (!answer.more()) {
      return answer.findHeader(HeaderNames.LINK);
    }
    return shape.pages().isPresent()
        ? Optional.of(link(in, shape.pages().get().page(), String.valueOf(wanted.page() + 1)))
        : findCursor().map(cursor -> link(in, CURSOR, cursor));
  }

  /** The same request once more, for another page. */
  private static String link(Incoming in, String page, String value) {
    String others =
        QueryString.parse(in.query()).stream()
            .filter(parameter -> !parameter.name().equals(page))
            .map(each -> Addresses.encoded(each.name()) + "=" + Addresses.encoded(each.value()))
            .collect(Collectors.joining("&"));
    String query = (others.isEmpty() ? "" : others + "&") + page + "=" + value;
    return "<" + in.path() + "?" + query + ">; rel=\"next\"";
  }

  /** Where the next page of the conventional answer begins, as its header says. */
  private Optional<String> findCursor() {
    return answer
        .findHeader(HeaderNames.LINK)
        .map(
            link -> {
              int from = link.indexOf(CURSOR + "=") + CURSOR.length() + 1;
              int end = link.indexOf('&', from);
              return link.substring(from, end < 0 ? link.indexOf('>', from) : end);
            });
  }

  @Override
  public void fill(Slot slot, JsonBytes json) {
    switch (slot) {
      case ITEMS -> json.raw(items.array(), 0, items.size());
      case COUNT -> json.whole(answer.rows().size());
      case PAGE -> json.whole(wanted.page());
      case SIZE -> json.whole(wanted.size());
      case TOTAL -> json.whole(total());
      case PAGES -> json.whole((total() + wanted.size() - 1) / wanted.size());
      case NEXT -> next(json);
      default -> json.nothing();
    }
  }

  @Override
  public void owned(Content.Of value, JsonBytes json) {
    if (value.relation().equals(Content.ITEMS)) {
      values(value.field(), json);
    } else {
      call.owners().write(value, json);
    }
  }

  /** One value of each record. */
  private void values(String field, JsonBytes json) {
    json.raw('[');
    for (int at = 0; at < answer.rows().size(); at++) {
      if (at > 0) {
        json.raw(',');
      }
      RowWriter.field(entity(), answer.rows().get(at), field, json);
    }
    json.raw(']');
  }

  private void next(JsonBytes json) {
    if (!answer.more()) {
      json.nothing();
    } else if (shape.pages().isPresent()) {
      json.whole(wanted.page() + 1L);
    } else {
      json.string(findCursor().orElse(""));
    }
  }

  private long total() {
    return answer.findHeader(TOTAL).map(Long::parseLong).orElse(0L);
  }

  @Override
  public Entity<?> entity() {
    return call.shown();
  }
}
