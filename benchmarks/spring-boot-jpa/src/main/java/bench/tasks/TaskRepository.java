package bench.tasks;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The tasks in the database. */
public interface TaskRepository extends JpaRepository<Task, UUID> {
  /** The first tasks by id. */
  List<Task> findAllByOrderById(Limit limit);
}
