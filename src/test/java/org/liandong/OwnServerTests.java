package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program on an operator's own PostgreSQL, where one is installed (Debian's layout). */
@ExtendWith(OutputCaptureExtension.class)
class OwnServerTests {

  private static Path directory = Path.of("");
  private static Path binaries = Path.of("");
  private static int port;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException, SQLException {
    Optional<Path> installed = newestServer();
    assumeTrue(installed.isPresent(), "no PostgreSQL server is installed; nothing to try");
    binaries = installed.orElseThrow();
    directory = Files.createTempDirectory("liandong-own-server");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    run("initdb", "-D", data(), "-A", "trust", "-U", "owner", "-E", "UTF8", "--locale=C.UTF-8");
    run(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-l",
        directory.resolve("log").toString(),
        "-o",
        "-p %d -c listen_addresses=localhost -k %s".formatted(port, directory),
        "start");
    try (Connection connection = DriverManager.getConnection(url("postgres"), "owner", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create role city_app login nosuperuser nobypassrls");
      statement.execute("create database liandong");
    }
  }

  @AfterAll
  static void stopServer() throws IOException, InterruptedException {
    if (port != 0) {
      run("pg_ctl", "-D", data(), "-m", "fast", "stop");
    }
  }

  @Test
  void migratesAsOwnerAndWorksAsARoleThatCannotPassRowPoliciesBy() {
    try (ConfigurableApplicationContext program = start("city_app")) {
      JdbcClient client = program.getBean(JdbcClient.class);
      assertThat(client.sql("select current_user").query(String.class).single())
          .isEqualTo("city_app");
      assertThat(client.sql("select count(*) from ledger.entry").query(Long.class).single())
          .isZero();
    }
  }

  @Test
  void refusesToWorkAsARoleThatCouldPassRowPoliciesBy(CapturedOutput said) {
    assertThatThrownBy(() -> start("owner").close())
        .rootCause()
        .hasMessageContaining("owner is a superuser");
    assertThat(said).contains("Action:", "Set spring.datasource.username to a role");
  }

  @Test
  void saysWhichDatabaseIsNotThereAndWhatToSet(CapturedOutput said) {
    assertThatThrownBy(() -> start("nowhere", "city_app").close())
        .isInstanceOf(BeansException.class);
    assertThat(said)
        .contains("The database " + url("nowhere") + " cannot be used as owner: ")
        .contains("Start PostgreSQL there, or set spring.datasource.url")
        .doesNotContain("\tat org.");
  }

  private static ConfigurableApplicationContext start(String role) {
    return start("liandong", role);
  }

  private static ConfigurableApplicationContext start(String database, String role) {
    return new SpringApplicationBuilder(Liandong.class)
        .web(WebApplicationType.SERVLET)
        .run(
            "--server.port=0",
            "--liandong.data=" + directory.resolve("program-" + role),
            "--liandong.demo=false",
            "--spring.datasource.url=" + url(database),
            "--spring.datasource.username=" + role,
            "--spring.flyway.url=" + url(database),
            "--spring.flyway.user=owner",
            "--spring.flyway.connect-retries=0",
            "--spring.flyway.placeholders.application=city_app");
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  private static String data() {
    return directory.resolve("data").toString();
  }

  private static Optional<Path> newestServer() {
    Path root = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(root)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
  private static void run(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(binaries.resolve(program).toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(program).isTrue();
    assertThat(process.exitValue()).as(Files.readString(directory.resolve("output"))).isZero();
  }
}
