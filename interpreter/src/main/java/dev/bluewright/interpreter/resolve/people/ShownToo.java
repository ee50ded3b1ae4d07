package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who does something with records that lead to them sees them; so does a role that changes them.
 *
 * @param says what is said of an operation
 */
record ShownToo(Function<String, Stream<Said>> says) {

  void show(Map<String, List<AccessModel>> rights) {
    var read = rights.getOrDefault(AccessRights.READ, List.of());
    if (!read.contains(new AccessModel.Anyone())
        && !read.contains(new AccessModel.Authenticated())) {
      var doers =
          rights.entrySet().stream()
              .filter(each -> !each.getKey().equals(AccessRights.CREATE))
              .flatMap(each -> each.getValue().stream())
              .filter(AccessModel.Person.class::isInstance)
              .toList();
      rights.put(
          AccessRights.READ,
          Stream.of(read, doers, changers(rights)).flatMap(List::stream).distinct().toList());
      keepFromBlind(rights);
    }
  }

  /** "Only doctors see files": whoever made one changes no more of it either. */
  private static void keepFromBlind(Map<String, List<AccessModel>> rights) {
    var seeing = rights.getOrDefault(AccessRights.READ, List.of());
    if (!seeing.contains(AccessRights.OWNER)) {
      rights.replaceAll(
          (operation, who) ->
              operation.equals(AccessRights.CREATE) || !who.contains(AccessRights.OWNER)
                  ? who
                  : who.stream().filter(seeing::contains).toList());
    }
  }

  /** "Clerks check guests out": nobody does what he does with records that he does not see. */
  private List<AccessModel> changers(Map<String, List<AccessModel>> rights) {
    return says.apply(AccessRights.READ).anyMatch(Said::isOnly)
        ? List.of()
        : rights.entrySet().stream()
            .filter(each -> !each.getKey().equals(AccessRights.CREATE))
            .flatMap(each -> each.getValue().stream())
            .filter(AccessModel.Role.class::isInstance)
            .toList();
  }
}
