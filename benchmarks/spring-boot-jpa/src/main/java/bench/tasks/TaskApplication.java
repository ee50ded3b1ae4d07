package bench.tasks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: DATABASE_URL (JDBC), DATABASE_USER, DATABASE_PASSWORD and PORT come from the environment. */
@SpringBootApplication
public class TaskApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(TaskApplication.class, arguments);
  }
}
