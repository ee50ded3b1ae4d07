package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.JsonItems;
import dev.bluewright.http.json.JsonItems.Range;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.ApiShape.Part;
import dev.bluewright.http.shape.Content;
import dev.bluewright.http.shape.Frame;
import dev.bluewright.http.shape.Slot;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes records and pages in the form that is prescribed, out of what a controller answered. */
final class ShapedAnswers {
  private final ApiShape shape;
  private final Addresses addresses;

  ShapedAnswers(ApiShape shape, Addresses addresses) {
    this.shape = shape;
    this.addresses = addresses;
  }

  /** One record, as a document of a form. */
  JsonBytes record(Call call, Answer answer, Content form, String root) {
    var json = new JsonBytes(answer.length() + 256);
    Range all = new Range(0, answer.length());
    Row row = answer.rows().getFirst();
    Frame.write(form, new ItemFiller(call.shown(), answer, all, row, root, call.owners()), json);
    return json;
  }

  /** The records of a page, as an array. */
  JsonBytes items(Entity<?> entity, Answer answer, String root) {
    var json = new JsonBytes(answer.length() + 256);
    if (isPlain()) {
      return json.raw(answer.body(), 0, answer.length());
    }
    List<Range> ranges = JsonItems.of(answer.body(), answer.length());
    json.raw('[');
    for (int at = 0; at < ranges.size(); at++) {
      if (at > 0) {
        json.raw(',');
      }
      Row row = answer.rows().get(at);
      new ItemFiller(entity, answer, ranges.get(at), row, root, Owners.NONE).fill(Slot.ITEM, json);
    }
    return json.raw(']');
  }

  /** What is always the same of a form, when there is no single record to show. */
  JsonBytes nothing(Entity<?> entity, @Nullable Content form) {
    var json = new JsonBytes(64);
    if (form == null) {
      return json.raw('{').raw('}');
    }
    Frame.write(form, new NothingFiller(entity), json);
    return json;
  }

  private boolean isPlain() {
    return shape.self().isEmpty() && shape.findFrame(Part.ITEM).isEmpty();
  }

  /** Leaves everything empty. */
  private record NothingFiller(Entity<?> entity) implements EntityFiller {
    @Override
    public void fill(Slot slot, JsonBytes json) {
      json.nothing();
    }
  }

  /** Fills what one record has. */
  private final class ItemFiller implements EntityFiller {
    private final Entity<?> entity;
    private final byte[] bytes;
    private final Range range;
    private final Row row;
    private final String root;
    private final Owners owners;

    ItemFiller(Entity<?> entity, Answer answer, Range range, Row row, String root, Owners owners) {
      this.entity = entity;
      this.bytes = answer.body();
      this.range = range;
      this.row = row;
      this.root = root;
      this.owners = owners;
    }

    @Override
    public void fill(Slot slot, JsonBytes json) {
      switch (slot) {
        case ITEM -> item(json);
        case RECORD -> members(range.from() + 1, json);
        case ATTRIBUTES -> members(afterId(), json);
        case ID -> field(entity.id().name(), json);
        case TYPE -> json.string(entity.path());
        case URL -> json.string(root + addresses.path(entity, row));
        default -> json.nothing();
      }
    }

    private void item(JsonBytes json) {
      Optional<Content> form = shape.findFrame(Part.ITEM);
      if (form.isPresent()) {
        Frame.write(form.get(), this, json);
      } else {
        fill(Slot.RECORD, json);
      }
    }

    /** The members from a place on, and the record's own address. */
    private void members(int from, JsonBytes json) {
      json.raw('{').raw(bytes, from, range.to() - 1);
      if (shape.self().isPresent()) {
        boolean empty = from == range.to() - 1;
        (empty ? json : json.raw(',')).string(shape.self().get()).raw(':');
        json.string(root + addresses.path(entity, row));
      }
      json.raw('}');
    }

    /** The id is the first member of every record. */
    private int afterId() {
      int colon = range.from() + 1;
      while (bytes[colon] != ':') {
        colon++;
      }
      int end = JsonItems.end(bytes, colon + 1);
      return bytes[end] == ',' ? end + 1 : end;
    }

    @Override
    public void field(String name, JsonBytes json) {
      RowWriter.field(entity, row, name, json);
    }

    @Override
    public void owned(Content.Of value, JsonBytes json) {
      owners.write(value, json);
    }

    @Override
    public Entity<?> entity() {
      return entity;
    }
  }
}
