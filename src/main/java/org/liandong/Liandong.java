package org.liandong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the program. */
@Modulithic(systemName = "Liandong", sharedModules = "shared")
@SpringBootApplication
public class Liandong {

  /** Runs the web program. */
  public static void main(String[] arguments) {
    SpringApplication.run(Liandong.class, arguments);
  }
}
