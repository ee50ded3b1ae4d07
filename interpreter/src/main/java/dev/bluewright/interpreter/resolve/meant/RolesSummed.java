package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * "The system has roles for keepers and visitors, allowing them to manage hives and visits": where
 * the text goes on to say what each of them may, the sum says nothing of who does which.
 */
public final class RolesSummed {
  private RolesSummed() {}

  /** The same sentences, with it settled in them. */
  public static List<Heard> settled(List<Heard> heard) {
    return heard.stream()
        .map(each -> isSum(each, heard) ? each.without(RolesSummed::isDeed) : each)
        .toList();
  }

  private static boolean isSum(Heard each, List<Heard> heard) {
    var roles = new HashSet<Noun>();
    each.all(AccessFact.RolesNamed.class).forEach(named -> roles.addAll(named.roles()));
    return roles.size() > 1
        && each.has(AccessFact.Allowed.class)
        && heard.stream()
            .filter(other -> !other.equals(each))
            .anyMatch(other -> tells(other, roles));
  }

  private static boolean tells(Heard other, Set<Noun> roles) {
    return other.has(Fact.OperationOn.class)
        && other.all(AccessFact.Allowed.class).anyMatch(told -> roles.contains(told.who().noun()));
  }

  private static boolean isDeed(Fact fact) {
    return fact instanceof Fact.OperationOn || fact instanceof AccessFact.Allowed;
  }
}
