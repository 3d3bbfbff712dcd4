package org.liandong.shared.sheets.web;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.Imports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets imports run on while the person looks at their progress. A small one is done before the
 * answer leaves. One that is cut off stays where it was and is taken up again from its page.
 */
@Component
class BackgroundImports implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);
  private static final Duration WAIT = Duration.ofSeconds(2);

  private final Imports imports;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("import-", 0).factory());

  BackgroundImports(Imports imports) {
    this.imports = imports;
  }

  void check(UUID id) {
    start(() -> imports.check(id));
  }

  void apply(UUID id, boolean again) {
    start(() -> imports.apply(id, again));
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  private void start(Runnable work) {
    Viewer viewer = Viewer.current();
    CompletableFuture<Void> running = CompletableFuture.runAsync(() -> viewer.run(work), threads);
    try {
      running.get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException longer) {
      LOG.debug("An import goes on in the background");
    } catch (ExecutionException failure) {
      LOG.error("An import stopped; it can be taken up again", failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
