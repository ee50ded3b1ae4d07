package dev.bluewright.store;

import dev.bluewright.harness.ComponentContext;
import dev.bluewright.harness.DatabaseAddress;
import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.Health;
import dev.bluewright.harness.InputPort;
import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import dev.bluewright.store.StoreOperation.Count;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.StoreOperation.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entities in a relational database, and answers what waits together with one statement and
 * one commit; see docs/adr/0003.
 *
 * <p>Reads by id, lists and writes each have threads and connections of their own. Every operation
 * gets an outcome: the answer, or {@link Outcome.Unavailable} when the database is away or too much
 * waits. What the {@link Viewer} of an operation may not see or do is neither shown nor done:
 * {@link Access}, docs/adr/0026. Thread safety: {@link #accept} and {@link #unit} for any thread.
 */
public final class EnhancedStore implements HarnessComponent {
  private static final Duration BUSY = Duration.ofSeconds(5);
  private final String name;
  private final Builder settings;
  private final StoreSql sql;
  private final Changes changes = new Changes();
  private final Connector connector;
  private final InputPort<StoreOperation> operations;
  private volatile @Nullable Lanes lanes;
  private @Nullable Units units;

  /** What runs between set-up and clean-up. */
  private record Lanes(
      ReadLane read, RelatedLane related, QueryLanes query, WriteLane write, FileLane files) {}

  private EnhancedStore(Builder builder) {
    name = builder.name;
    settings = builder;
    DatabaseAddress address =
        builder.address.orElseThrow(
            () ->
                new PrerequisiteMissing(
                    "No database is set; set DATABASE_URL, for instance to"
                        + " postgresql://user:password@localhost:5432/name.",
                    null));
    Dialect dialect = Dialect.of(address.jdbcUrl());
    sql = new StoreSql(dialect, builder.entities);
    connector =
        new Connector(
            dialect,
            address.jdbcUrl(),
            address.user().orElse(null),
            address.password().orElse(null),
            builder.statementTimeout.toMillis());
    operations = InputPort.each("operations", StoreOperation.class, this::accept);
  }

  /** Starts the description of a store with a name that is unique in its system. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  @Override
  public String name() {
    return name;
  }

  /** Where operations come in; it may be fused, for each lane has a queue of its own. */
  public InputPort<StoreOperation> operations() {
    return operations;
  }

  /** The entities whose rows it keeps. */
  public List<Entity<?>> entities() {
    return List.copyOf(sql.entities());
  }

  @Override
  public List<InputPort<?>> inputs() {
    return List.of(operations);
  }

  /**
   * Has somebody told of each row of an entity that is changed by an operation of this process:
   * after the commit, and before the reply. What follows from changes of other rows, and what is
   * done within a unit of work, is not told.
   *
   * @param then takes the id of the row; it must be quick and must not fail
   */
  public void onChange(Entity<?> entity, Consumer<Object> then) {
    changes.watch(entity, then);
  }

  /** Puts an operation in line, and returns at once. */
  public void accept(StoreOperation operation) {
    Lanes running = lanes;
    if (running == null) {
      operation.complete(new Outcome.Unavailable("The store does not run."));
      return;
    }
    switch (operation) {
      case ReadById read -> running.read.send(read);
      case ReadRelated related -> running.related.send(related);
      case ReadMany many -> running.query.send(many);
      case Count count -> running.query.send(count);
      case FileOperation file -> running.files.send(file);
      case Write write -> running.write.send(write);
    }
  }

  /**
   * Runs steps in one transaction, on the caller's thread; when the database asks for it, they are
   * run again, so they must have no other effects.
   *
   * @throws RefusedWrite other rows or rules do not allow a write; nothing was changed
   * @throws StoreException STO-040, the database refused or cannot be reached; nothing was changed
   *     unless the connection was lost at the commit
   */
  public <R> R unit(Function<UnitOfWork, R> steps) {
    Units open = units;
    if (open == null) {
      throw new StoreException("STO-041", "The store does not run.");
    }
    return open.run(steps);
  }

  /** Migrates, compares the schema with the entities, and opens the lanes. */
  @Override
  public void setup(ComponentContext context) {
    new Opening(sql, connector, settings.address.orElseThrow(), settings.connectWait).open();
    LaneOptions options =
        new LaneOptions(settings.capacity, settings.batchLimit, sql.dialect().laneThreads());
    var meters = context.meters();
    ReadLane read = new ReadLane(sql, options, new Link(connector), new LaneMeters(meters, "read"));
    RelatedLane related =
        new RelatedLane(sql, options, new Link(connector), new LaneMeters(meters, "related"));
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < settings.queryLanes; i++) {
      links.add(new Link(connector));
    }
    QueryLanes query = new QueryLanes(sql, options, links, new LaneMeters(meters, "query"));
    WriteLane write =
        new WriteLane(sql, changes, options, new Link(connector), new LaneMeters(meters, "write"));
    read.start();
    related.start();
    query.start();
    FileLane files =
        new FileLane(sql, options, new Link(connector), new LaneMeters(meters, "file"));
    write.start();
    if (sql.entities().stream().anyMatch(Contents::of)) {
      files.start();
    }
    units = new Units(sql, connector);
    lanes = new Lanes(read, related, query, write, files);
  }

  /** Answers what waits, then closes every connection. */
  @Override
  public void cleanup() {
    Lanes running = lanes;
    if (running != null) {
      running.files.stop();
      running.write.stop();
      running.read.stop();
      running.related.stop();
      running.query.stop();
      lanes = null;
    }
    if (units != null) {
      units.close();
      units = null;
    }
  }

  /** From what the lanes last saw; asks nobody. */
  @Override
  public Health health() {
    Lanes running = lanes;
    if (running == null) {
      return Health.down("The store does not run.");
    }
    for (String trouble : troubles(running)) {
      return Health.down(trouble);
    }
    for (Lane<?> lane : List.of(running.read, running.related, running.write, running.files)) {
      if (lane.busyFor() > BUSY.toNanos()) {
        return Health.degraded(
            "A " + lane.name() + " takes longer than " + BUSY.toSeconds() + " s.");
      }
    }
    return Health.up();
  }

  private static List<String> troubles(Lanes running) {
    List<String> troubles = new ArrayList<>();
    for (String trouble :
        new @Nullable String[] {
          running.write.trouble(),
          running.read.trouble(),
          running.related.trouble(),
          running.query.trouble(),
          running.files.trouble()
        }) {
      if (trouble != null) {
        troubles.add(trouble);
      }
    }
    return troubles;
  }

  /** Describes a store. */
  public static final class Builder {
    private final String name;
    private Optional<DatabaseAddress> address = Optional.empty();
    private final List<Entity<?>> entities = new ArrayList<>();
    private Duration statementTimeout = Duration.ofSeconds(5);
    private Duration connectWait = Duration.ofSeconds(5);
    private int capacity = 8192;
    private int batchLimit = 1024;
    private int queryLanes = 2;

    private Builder(String name) {
      this.name = name;
    }

    /** Takes the database's address from the settings. */
    public Builder settings(Settings settings) {
      address = settings.database();
      return this;
    }

    /** Adds entities that the store holds. */
    public Builder holding(Entity<?>... held) {
      entities.addAll(List.of(held));
      return this;
    }

    /** Longest time of a statement, 1 s to 60 s; 5 s unless set. */
    public Builder statementTimeout(Duration timeout) {
      statementTimeout = timeout;
      return this;
    }

    /** How long the start waits for a database that does not answer; 5 s unless set. */
    public Builder connectWait(Duration wait) {
      connectWait = wait;
      return this;
    }

    /** Most operations that wait for one lane before they are refused; 8,192 unless set. */
    public Builder capacity(int operations) {
      capacity = operations;
      return this;
    }

    /** Most operations in one batch; 1,024 unless set. */
    public Builder batchLimit(int operations) {
      batchLimit = operations;
      return this;
    }

    /** How many lists are read at the same time, each with a connection; 2 unless set. */
    public Builder queryLanes(int connections) {
      queryLanes = connections;
      return this;
    }

    /**
     * The store; it opens nothing before it is set up.
     *
     * @throws PrerequisiteMissing no database is set
     */
    public EnhancedStore build() {
      return new EnhancedStore(this);
    }
  }
}
