package org.liandong.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * On the first start of a real city there is nobody who could open accounts: this opens {@code
 * admin}, with a random password for one sign-in, written once to the log and to a file only the
 * program's user can read. Does nothing in demo mode, or once there is an account.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String USERNAME = "admin";
  private static final String FILE = "first-password.txt";

  private final Accounts accounts;
  private final Grants grants;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final RegionCode city;
  private final Path data;
  private final boolean demo;

  FirstAdministrator(
      Accounts accounts,
      Grants grants,
      TransactionOperations transaction,
      Clock clock,
      @Value("${liandong.city.code}") String city,
      @Value("${liandong.data}") Path data,
      @Value("${liandong.demo}") boolean demo) {
    this.accounts = accounts;
    this.grants = grants;
    this.transaction = transaction;
    this.clock = clock;
    this.city = RegionCode.parse(city);
    this.data = data;
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!demo) {
      Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> open()));
    }
  }

  private void open() {
    if (accounts.count(new AccountFilter("", null, null)) > 0) {
      return;
    }
    Accounts.Opened opened = accounts.open(USERNAME, "系统管理员", city);
    grants.give(
        opened.account(), Role.SYSTEM_ADMIN, new Reach.Division(city), LocalDate.now(clock), null);
    Path file = data.resolve(FILE);
    write(file, opened.password());
    LOG.warn(
        "Opened account {} with password {} for one sign-in; it is also in {}. Delete the file.",
        USERNAME,
        opened.password(),
        file.toAbsolutePath());
  }

  private static void write(Path file, String password) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mine =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.deleteIfExists(file);
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var channel =
          Files.newByteChannel(
              file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
        channel.write(ByteBuffer.wrap((password + "\n").getBytes(US_ASCII)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The first password could not be written to " + file, failure);
    }
  }
}
