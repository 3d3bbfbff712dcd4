package org.liandong.shared.database;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded PostgreSQL as soon as the settings are known, beside the making of the
 * program's context, which needs it a few seconds later. A failure is told when it is needed.
 */
class EarlyDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Environment environment = event.getEnvironment();
    String url = environment.getProperty("spring.datasource.url", "embedded");
    String directory = environment.getProperty("liandong.data");
    if (url.equals("embedded") && directory != null) {
      Thread.ofPlatform()
          .name("early-postgresql")
          .daemon()
          .start(() -> EmbeddedDatabase.prepare(Path.of(directory)));
    }
  }
}
