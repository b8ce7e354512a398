package org.ropeway.gateway.cli;

import java.time.Duration;
import org.ropeway.store.Mailbox;
import org.ropeway.store.SyncStatus;

/** Waits until all mails of a mailbox were read from OX. */
final class FirstReading {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration STANDSTILL = Duration.ofSeconds(10);

  private FirstReading() {}

  /**
   * Returns when {@code expected} mails are there, or when their number has not grown for a while:
   * the rest comes when somebody looks.
   */
  static void of(Mailbox mailbox, int expected, Progress progress) throws InterruptedException {
    long mails = -1;
    long grown = System.nanoTime();
    while (true) {
      SyncStatus status = mailbox.syncStatus();
      if (status.foldersToDo() == 0 && status.mailsIndexed() >= expected) {
        return;
      }
      if (status.mailsIndexed() > mails) {
        mails = status.mailsIndexed();
        grown = System.nanoTime();
      } else if (System.nanoTime() - grown > STANDSTILL.toNanos()) {
        return;
      }
      String user = mailbox.identity().smtpAddress();
      progress.now(
          "first synchronisation of " + user + ": " + mails + " of " + expected + " mails");
      Thread.sleep(LOOK);
    }
  }
}
