package dev.bluewright.blueprint.yaml;

import dev.bluewright.blueprint.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML text into a tree, within limits: 1 MiB of text, 32 levels, 100,000 nodes after
 * aliases are followed.
 *
 * <p>Thread safety: for one thread, for one text.
 */
public final class YamlTree {
  /** Most characters of a text. */
  public static final int MAX_CHARACTERS = 1 << 20;

  /** Most levels of nesting. */
  public static final int MAX_DEPTH = 32;

  /** Most nodes, counting those that an alias repeats. */
  public static final int MAX_NODES = 100_000;

  private final String text;
  private final boolean supplementary;
  private final List<YamlProblem> problems = new ArrayList<>();
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private final IdentityHashMap<Node, Integer> sizes = new IdentityHashMap<>();
  private int nodes;

  private YamlTree(String text) {
    this.text = text;
    this.supplementary = text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
  }

  /**
   * A tree, and what kept it from being one.
   *
   * @param root empty when there is a problem
   */
  public record Tree(Optional<Node> root, List<YamlProblem> problems) {
    public Tree {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a text. */
  public static Tree read(String text) {
    var tree = new YamlTree(text);
    try {
      var root = tree.root();
      return new Tree(tree.problems.isEmpty() ? root : Optional.empty(), tree.problems);
    } catch (MarkedYamlEngineException e) {
      tree.syntax(e);
    } catch (YamlEngineException e) {
      tree.problem(Code.SYNTAX, 0, 0, firstLine(e.getMessage()));
    } catch (StoppedException e) {
      tree.problems.add(e.problem);
    }
    return new Tree(Optional.empty(), tree.problems);
  }

  private Optional<Node> root() {
    if (text.length() > MAX_CHARACTERS) {
      problem(Code.TOO_LARGE, 0, 0, Integer.toString(MAX_CHARACTERS));
      return Optional.empty();
    }
    var settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_CHARACTERS + 1);
    Iterator<Event> events = new Parse(settings.build()).parseString(text).iterator();
    Optional<Node> root = Optional.empty();
    while (events.hasNext()) {
      var event = events.next();
      if (event instanceof DocumentStartEvent start) {
        if (root.isPresent()) {
          throw stop(Code.MANY_DOCUMENTS, start);
        }
        root = Optional.of(node(events.next(), events, 1));
      }
    }
    if (root.isEmpty()) {
      problem(Code.EMPTY, 0, 0);
    }
    return root;
  }

  private Node node(Event event, Iterator<Event> events, int depth) {
    if (depth > MAX_DEPTH) {
      throw stop(Code.TOO_DEEP, event, Integer.toString(MAX_DEPTH));
    }
    int before = nodes;
    if (event instanceof AliasEvent alias) {
      return repeated(alias);
    }
    count(event, 1);
    checkTag(event);
    var node = plainNode(event, events, depth);
    sizes.put(node, nodes - before);
    if (event instanceof NodeEvent named) {
      named.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    }
    return node;
  }

  private Node plainNode(Event event, Iterator<Event> events, int depth) {
    if (event instanceof SequenceStartEvent) {
      return sequence(event, events, depth);
    }
    if (event instanceof MappingStartEvent) {
      return mapping(event, events, depth);
    }
    var scalar = (ScalarEvent) event;
    return new Node.Scalar(scalar.getValue(), scalar.isPlain(), span(event, event));
  }

  private Node repeated(AliasEvent alias) {
    var node = anchors.get(alias.getAlias());
    if (node == null) {
      throw stop(Code.SYNTAX, alias, "no anchor named " + alias.getAlias() + " stands before it");
    }
    count(alias, sizes.getOrDefault(node, 1));
    return node;
  }

  private Node sequence(Event start, Iterator<Event> events, int depth) {
    var items = new ArrayList<Node>();
    var event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      items.add(node(event, events, depth + 1));
      event = events.next();
    }
    return new Node.Sequence(items, span(start, event));
  }

  private Node mapping(Event start, Iterator<Event> events, int depth) {
    var entries = new ArrayList<Node.Entry>();
    var event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      var key = node(event, events, depth + 1);
      var value = node(events.next(), events, depth + 1);
      if (key instanceof Node.Scalar scalar) {
        entries.add(new Node.Entry(scalar, value));
      } else {
        problem(Code.KEY_NOT_TEXT, key.span().line(), key.span().column());
      }
      event = events.next();
    }
    return new Node.Mapping(entries, span(start, event));
  }

  private void checkTag(Event event) {
    var tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.<String>empty();
        };
    if (tag.isPresent()) {
      var at = mark(event.getStartMark());
      problem(Code.TAG, at.getLine() + 1, at.getColumn() + 1, shown(tag.get()));
    }
  }

  private static String shown(String tag) {
    return tag.replace("tag:yaml.org,2002:", "!!");
  }

  private void count(Event event, int more) {
    nodes += more;
    if (nodes > MAX_NODES) {
      throw stop(Code.TOO_MANY_NODES, event, Integer.toString(MAX_NODES));
    }
  }

  private Span span(Event first, Event last) {
    var start = mark(first.getStartMark());
    var end = mark(last.getEndMark());
    return new Span(
        start.getLine() + 1,
        start.getColumn() + 1,
        offset(start.getIndex()),
        offset(end.getIndex()));
  }

  private int offset(int codePoints) {
    return supplementary ? text.offsetByCodePoints(0, codePoints) : codePoints;
  }

  private static Mark mark(Optional<Mark> mark) {
    return mark.orElseThrow(() -> new YamlEngineException("a YAML event has no mark"));
  }

  private void syntax(MarkedYamlEngineException e) {
    var mark = e.getProblemMark();
    var problem = e.getProblem() == null ? firstLine(e.getMessage()) : e.getProblem();
    problem(
        Code.SYNTAX,
        mark.map(Mark::getLine).orElse(-1) + 1,
        mark.map(Mark::getColumn).orElse(-1) + 1,
        firstLine(problem));
  }

  private void problem(Code code, int line, int column, String... values) {
    problems.add(new YamlProblem(code, line, column, List.of(values)));
  }

  private static StoppedException stop(Code code, Event event, String... values) {
    var at = mark(event.getStartMark());
    return new StoppedException(
        new YamlProblem(code, at.getLine() + 1, at.getColumn() + 1, List.of(values)));
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse(message);
  }

  /** Reading cannot go on. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient YamlProblem problem;

    StoppedException(YamlProblem problem) {
      super(problem.code().id(), null, false, false);
      this.problem = problem;
    }
  }
}
