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
    if (shape.pages().isEmpty() || !answer.more()) {
      return answer.findHeader(HeaderNames.LINK);
    }
    String page = shape.pages().get().page();
    String others =
        QueryString.parse(in.query()).stream()
            .filter(parameter -> !parameter.name().equals(page))
            .map(each -> Addresses.encoded(each.name()) + "=" + Addresses.encoded(each.value()))
            .collect(Collectors.joining("&"));
    String query = (others.isEmpty() ? "" : others + "&") + page + "=" + (wanted.page() + 1);
    return Optional.of("<" + in.path() + "?" + query + ">; rel=\"next\"");
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
      String link = answer.findHeader(HeaderNames.LINK).orElse("");
      int from = link.indexOf("cursor=") + "cursor=".length();
      json.string(link.substring(from, link.indexOf('>', from)));
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
