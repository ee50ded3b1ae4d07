package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who may do what. */
final class AccessReader {
  /** A role, called like a value of an enum. */
  static final String ROLE = "role\\(([A-Za-z][A-Za-z0-9_ -]{0,62})\\)";

  /** The relations that lead to people. */
  static final String PERSON =
      "person\\(([a-z][A-Za-z0-9]{0,62}(?:\\.[a-z][A-Za-z0-9]{0,62}){0,7})\\)";

  private static final Pattern OF_PERSON = Pattern.compile(PERSON);
  private static final Pattern OF_ROLE = Pattern.compile(ROLE);
  private static final List<String> WORDS = List.of("public", "authenticated", "owner");

  private final ReadingContext context;

  AccessReader(ReadingContext context) {
    this.context = context;
  }

  /** Those who may, for each operation, or for all of them where no operation is named. */
  Map<String, List<AccessModel>> byOperation(Section in) {
    var node = in.find("access");
    if (node.isEmpty() || node.get() instanceof Node.Mapping) {
      return in.map("access", each -> Optional.of(list(each)));
    }
    var all = new LinkedHashMap<String, List<AccessModel>>();
    all.put(AccessModel.ALL, list(node.get()));
    return all;
  }

  /** Those who may: one word, or a list of them. */
  List<AccessModel> list(Node node) {
    var list = new ArrayList<AccessModel>();
    var items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    for (var item : items) {
      one(item).ifPresent(list::add);
    }
    return list;
  }

  private Optional<AccessModel> one(Node node) {
    var text = node instanceof Node.Scalar scalar ? scalar.text() : Section.shape(node);
    var role = OF_ROLE.matcher(text);
    if (role.matches()) {
      return Optional.of(new AccessModel.Role(role.group(1)));
    }
    var person = OF_PERSON.matcher(text);
    if (person.matches()) {
      return Optional.of(new AccessModel.Person(List.of(person.group(1).split("\\."))));
    }
    return switch (text) {
      case "public" -> Optional.of(new AccessModel.Anyone());
      case "authenticated" -> Optional.of(new AccessModel.Authenticated());
      case "owner" -> Optional.of(new AccessModel.Owner());
      default -> {
        context.reportNear(Code.ACCESS, node, text, WORDS, text);
        yield Optional.empty();
      }
    };
  }
}
