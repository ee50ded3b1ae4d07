package dev.bluewright.generator.access;

import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;

/** A kind of caller: nobody in particular, or a person with a role. */
public sealed interface Caller {

  /** What a table calls them. */
  String label();

  /** Nobody is signed in. */
  record Visitor() implements Caller {
    @Override
    public String label() {
      return "visitor";
    }
  }

  /**
   * Somebody is signed in.
   *
   * @param role what they may do; empty where people have no roles
   * @param label what they are called
   */
  record Person(String role, String label) implements Caller {}

  /** Every kind, the least known first; visitors alone where nobody can sign in. */
  static List<Caller> of(SystemPlan system) {
    var all = new ArrayList<Caller>();
    all.add(new Visitor());
    system.people().ifPresent(people -> all.addAll(persons(people)));
    return all;
  }

  /** A person of each role; one alone where people have none. */
  static List<Person> persons(PeoplePlan people) {
    return people.roles().isEmpty()
        ? List.of(new Person("", people.entity().words().spaced()))
        : people.roles().stream().map(role -> new Person(role, role)).toList();
  }
}
