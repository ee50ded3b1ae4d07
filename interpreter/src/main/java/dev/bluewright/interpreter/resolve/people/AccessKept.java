package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Persons;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the access that was decided does what the text says of who may. */
record AccessKept(Persons persons, Lexicon lexicon) {

  /** Whether they may, and nobody else where they alone may. */
  boolean is(Said said, AccessFact.Allowed allowed) {
    var given = given(said);
    var grant =
        said.isBySecond()
            ? said.grant().orElseThrow()
            : persons.grant(allowed.who(), said.operation());
    var unknown = lexicon.people().isSecond(allowed.who().noun()) && !said.isBySecond();
    return !unknown
        && reaches(given, grant, said)
        && (allowed.force() != AccessFact.Force.ONLY || isOnly(given, grant, said));
  }

  /** Whether those may whose records they are, and nobody else where they alone may. */
  boolean isOwn(Said said, AccessFact.Own own) {
    var given = given(said);
    var alone =
        own.whose() != AccessFact.Whose.ALONE || given.stream().noneMatch(AccessKept::isOpen);
    var whose = said.isBySecond() ? said.grant().orElseThrow() : AccessRights.OWNER;
    return said.operation().equals(AccessRights.CREATE) || (alone && reaches(given, whose, said));
  }

  private boolean reaches(List<AccessModel> given, AccessModel grant, Said said) {
    if (given.contains(new AccessModel.Anyone()) || given.contains(grant)) {
      return true;
    }
    return switch (grant) {
      case AccessModel.Anyone _ -> false;
      case AccessModel.Authenticated _ ->
          given.contains(AccessRights.OWNER) && !answers(said.operation());
      case AccessModel.Owner _, AccessModel.Person _ ->
          given.contains(new AccessModel.Authenticated());
      case AccessModel.Role _ ->
          given.contains(new AccessModel.Authenticated())
              || isTheirs(given, said)
              || (given.contains(AccessRights.OWNER) && isOfMaker(grant, said));
    };
  }

  /** "Guests cancel their reservations": which they make, or which name them. */
  private boolean isTheirs(List<AccessModel> given, Said said) {
    return said.whose().isPresent()
        && (given.stream().anyMatch(AccessModel.Person.class::isInstance)
            || (given.contains(AccessRights.OWNER)
                && (persons.isSelf(said.entity().noun(), lexicon)
                    || said.mayBeMadeBy(given(said.entity(), AccessRights.CREATE)))));
  }

  /** "Guests cancel reservations": those that they may make. */
  private boolean isOfMaker(AccessModel grant, Said said) {
    return !said.any()
        && persons.isServed(grant, lexicon)
        && given(said.entity(), AccessRights.CREATE).contains(grant);
  }

  private boolean isOnly(List<AccessModel> given, AccessModel grant, Said said) {
    return switch (grant) {
      case AccessModel.Anyone _ -> true;
      case AccessModel.Authenticated _ ->
          given.stream().noneMatch(AccessModel.Anyone.class::isInstance);
      case AccessModel.Owner _, AccessModel.Person _ ->
          given.stream().noneMatch(AccessKept::isOpen); // roles are told
      case AccessModel.Role _ ->
          given.stream().allMatch(each -> allowed(grant, said).contains(each));
    };
  }

  /**
   * Those who may beside a role that alone may: the administrator, and others of whom it is said.
   */
  private Set<AccessModel> allowed(AccessModel grant, Said said) {
    var allowed = new HashSet<AccessModel>(persons.administrator());
    allowed.add(grant);
    if (said.isOnly()) {
      given(said).stream().filter(AccessModel.Role.class::isInstance).forEach(allowed::add);
    }
    return allowed;
  }

  /** Nobody approves what they asked for themselves. */
  private boolean answers(String operation) {
    return lexicon.people().isAnswer(operation);
  }

  private static boolean isOpen(AccessModel grant) {
    return grant instanceof AccessModel.Anyone || grant instanceof AccessModel.Authenticated;
  }

  private static List<AccessModel> given(Said said) {
    return given(said.entity(), said.operation());
  }

  private static List<AccessModel> given(EntityDraft entity, String operation) {
    return entity.access.getOrDefault(operation, List.of());
  }
}
