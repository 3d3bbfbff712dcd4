package org.liandong;

import org.liandong.ledger.LedgerCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the program. */
@Modulithic(systemName = "Liandong", sharedModules = "shared")
@SpringBootApplication
public class Liandong {

  /** Runs the web program, or a command. */
  public static void main(String[] arguments) {
    if (LedgerCommand.isAsked(arguments)) {
      System.exit(LedgerCommand.run(System.out, arguments));
    }
    SpringApplication.run(Liandong.class, arguments);
  }
}
