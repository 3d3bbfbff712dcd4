package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The control: a bare Spring Boot program whose one page asks the database one question. Lies
 * outside the program's packages so that component scanning never takes it in.
 */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.actuate.web.servlet."
          + "ManagementWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
      "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
    })
public class BareControl {

  /** Runs the control. */
  public static void main(String[] arguments) {
    SpringApplication.run(BareControl.class, arguments);
  }

  @RestController
  static class Home {

    private final JdbcClient client;

    Home(JdbcClient client) {
      this.client = client;
    }

    @GetMapping("/bare")
    String bare() {
      return client.sql("select now()::text").query(String.class).single();
    }
  }
}
