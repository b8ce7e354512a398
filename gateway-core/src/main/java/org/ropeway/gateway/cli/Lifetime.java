package org.ropeway.gateway.cli;

import java.util.concurrent.CountDownLatch;

/** How long a command runs that serves. */
final class Lifetime {
  private Lifetime() {}

  /**
   * Waits until the process is told to end (SIGTERM, Ctrl-C), when {@code served} is closed before
   * the process is gone; or until the thread is interrupted.
   */
  static void of(Runnable closing) {
    Thread hook = Thread.ofPlatform().name("end").unstarted(closing);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
      closing.run();
    }
  }
}
