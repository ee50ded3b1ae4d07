package dev.bluewright.http.shape;

import dev.bluewright.http.json.JsonBytes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a JSON object: members that are always the same, and slots for what differs.
 *
 * <p>Thread safety: immutable.
 */
public final class Frame implements Content {
  /** Name of a member that is called like one record of the entity, {@code orderItem}. */
  public static final String ONE = "$one";

  /** Name of a member that is called like many records of the entity, {@code orderItems}. */
  public static final String MANY = "$many";

  private record Member(String name, Content content) {}

  private final List<Member> members;

  private Frame(List<Member> members) {
    this.members = List.copyOf(members);
  }

  /** Fills the slots of a frame for one answer. */
  public interface Filler {
    /** Writes what a slot holds. */
    void fill(Slot slot, JsonBytes json);

    /** Writes a field of the record. */
    void field(String name, JsonBytes json);

    /** Writes a field of a record that the address names. */
    default void owned(Content.Of value, JsonBytes json) {
      json.nothing();
    }

    /** What one record is called. */
    String one();

    /** What many records are called. */
    String many();
  }

  /** An object with one member. */
  public static Frame frame(String name, Content content) {
    return new Frame(List.of(new Member(name, content)));
  }

  /** The same object with one more member. */
  public Frame and(String name, Content content) {
    List<Member> more = new ArrayList<>(members);
    more.add(new Member(name, content));
    return new Frame(more);
  }

  /** Whether one of these slots is somewhere in it. */
  public boolean has(Slot... slots) {
    return members.stream().anyMatch(member -> has(member.content, List.of(slots)));
  }

  private static boolean has(Content content, List<Slot> slots) {
    return switch (content) {
      case Slot slot -> slots.contains(slot);
      case Frame frame -> frame.members.stream().anyMatch(each -> has(each.content, slots));
      case Always _, Field _, Of _, Nothing _ -> false;
    };
  }

  /** Writes the object. */
  public void write(Filler filler, JsonBytes json) {
    char before = '{';
    for (Member member : members) {
      json.raw(before).string(name(member.name, filler)).raw(':');
      write(member.content, filler, json);
      before = ',';
    }
    json.raw('}');
  }

  /** Writes one content. */
  public static void write(Content content, Filler filler, JsonBytes json) {
    switch (content) {
      case Slot slot -> filler.fill(slot, json);
      case Frame frame -> frame.write(filler, json);
      case Field(String name) -> filler.field(name, json);
      case Of value -> filler.owned(value, json);
      case Always(Object value) -> constant(value, json);
      case Nothing _ -> {}
    }
  }

  private static String name(String given, Filler filler) {
    return switch (given) {
      case ONE -> filler.one();
      case MANY -> filler.many();
      default -> given;
    };
  }

  private static void constant(Object value, JsonBytes json) {
    switch (value) {
      case Boolean truth -> json.truth(truth);
      case Integer whole -> json.whole(whole);
      case Long whole -> json.whole(whole);
      case BigDecimal decimal -> json.decimal(decimal);
      default -> json.string(value.toString());
    }
  }
}
