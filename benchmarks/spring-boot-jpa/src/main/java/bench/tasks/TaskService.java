package bench.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with tasks, each in its transaction. */
@Service
public class TaskService {
  private final TaskRepository repository;

  public TaskService(TaskRepository repository) {
    this.repository = repository;
  }

  @Transactional(readOnly = true)
  public Optional<Task> find(UUID id) {
    return repository.findById(id);
  }

  @Transactional(readOnly = true)
  public List<Task> list(Limit limit) {
    return repository.findAllByOrderById(limit);
  }

  @Transactional
  public Task create(Task task) {
    return repository.save(task);
  }
}
