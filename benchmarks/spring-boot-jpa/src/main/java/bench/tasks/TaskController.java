package bench.tasks;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks over HTTP. */
@RestController
@RequestMapping("/tasks")
public class TaskController {
  private final TaskService tasks;

  public TaskController(TaskService tasks) {
    this.tasks = tasks;
  }

  @GetMapping("/{id}")
  public ResponseEntity<Task> read(@PathVariable UUID id) {
    return ResponseEntity.of(tasks.find(id));
  }

  @GetMapping
  public List<Task> list(@RequestParam(defaultValue = "20") int limit) {
    return tasks.list(Limit.of(limit));
  }

  @PostMapping
  public ResponseEntity<Task> create(@Valid @RequestBody Task task) {
    var stored = tasks.create(task);
    return ResponseEntity.created(URI.create("/tasks/" + stored.getId())).body(stored);
  }
}
