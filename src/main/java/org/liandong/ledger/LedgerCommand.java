package org.liandong.ledger;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Viewer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The command {@code ledger verify}: recomputes the log without starting the web program, tells how
 * far it is, and ends with 0 when everything matches, 1 when something does not, 2 when it was
 * called wrongly.
 */
public final class LedgerCommand {

  private static final String FAULT = "ledger.fault.";

  private LedgerCommand() {}

  /** Whether the arguments of the program ask for it. */
  public static boolean isAsked(String... arguments) {
    return arguments.length > 0 && "ledger".equals(arguments[0]);
  }

  /** Runs it and returns the exit code. */
  public static int run(PrintStream out, String... arguments) {
    if (arguments.length < 2 || !"verify".equals(arguments[1])) {
      out.println("Usage: ledger verify [--liandong.data=DIRECTORY] [--spring.datasource.url=…]");
      return 2;
    }
    List<String> options = List.of(arguments).subList(2, arguments.length);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .properties("spring.main.banner-mode=off", "logging.level.root=warn")
            .run(options.toArray(String[]::new))) {
      return verify(context.getBean(Verification.class), out);
    }
  }

  private static int verify(Verification verification, PrintStream out) {
    VerificationResult result =
        Viewer.SYSTEM.call(() ->
            verification.run(progress ->
                out.printf(
                    "%,d / %,d%s%n",
                    progress.checked(),
                    progress.total(),
                    progress.faults() == 0 ? "" : " · " + progress.faults() + " ✗")));
    out.printf("%,d 条 entries · %,d 个检查点 checkpoints%n", result.treeSize(), result.checkpoints());
    @Nullable Fault first = result.first();
    if (first == null) {
      out.println("✓ 全部相符 Everything matches");
      return 0;
    }
    out.printf("✗ %,d 处不符 mismatch(es); the first:%n", result.faults());
    out.println("  " + words(first, Locale.SIMPLIFIED_CHINESE));
    out.println("  " + words(first, Locale.ENGLISH));
    return 1;
  }

  private static String words(Fault fault, Locale locale) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/ledger");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages.getMessage(
        FAULT + fault.kind(),
        new Object[] {
          fault.entry() == null ? "–" : fault.entry(),
          fault.leaf() == null ? "–" : fault.leaf().toString(),
          fault.place()
        },
        locale);
  }

  /** The few parts of the program the command needs; the web program must not find them. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @ComponentScan("org.liandong.shared.database")
  @Import({
    Leaves.class,
    Tiles.class,
    CheckpointRows.class,
    LogStore.class,
    LogKey.class,
    VerificationRows.class,
    Verification.class
  })
  static class Parts {

    @Bean
    static Clock clock() {
      return Clock.systemUTC();
    }
  }
}
