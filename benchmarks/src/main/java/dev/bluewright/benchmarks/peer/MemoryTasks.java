package dev.bluewright.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** Tasks in memory, ordered by id. Thread safety: safe. */
final class MemoryTasks implements Tasks {
  private final ConcurrentSkipListMap<UUID, Task> tasks = new ConcurrentSkipListMap<>();

  @Override
  public Optional<Task> read(UUID id) {
    return Optional.ofNullable(tasks.get(id));
  }

  @Override
  public List<Task> list(int limit) {
    return tasks.values().stream().limit(limit).toList();
  }

  @Override
  public void insert(Task task) {
    tasks.put(task.id(), task);
  }
}
