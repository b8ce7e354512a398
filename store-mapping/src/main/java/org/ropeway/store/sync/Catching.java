package org.ropeway.store.sync;

import java.time.Duration;
import org.ropeway.store.SyncStatus;
import org.ropeway.store.index.MailboxIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the folders of the backlog, a page at a time in turn with other mailboxes. */
final class Catching {
  private static final Logger LOG = LoggerFactory.getLogger(Catching.class);
  private static final Duration REPORT = Duration.ofSeconds(10);

  private final MailboxSync sync;
  private final MailboxIndex index;
  private long reported = System.nanoTime();
  private boolean begun;

  Catching(MailboxSync sync) {
    this.sync = sync;
    this.index = sync.index();
  }

  void round() throws InterruptedException {
    if (!begun) {
      sync.addIncomplete();
      begun = true;
    }
    long fid = sync.backlog().next(index::tree);
    sync.pages().acquire();
    MailSync.Step step;
    try {
      step = sync.step(fid);
    } finally {
      sync.pages().release();
    }
    if (step != MailSync.Step.MORE) {
      sync.backlog().remove(fid);
      sync.news().wake();
    }
    report(step);
  }

  private void report(MailSync.Step step) {
    boolean done = step != MailSync.Step.MORE && sync.backlog().isEmpty();
    if (done || System.nanoTime() - reported > REPORT.toNanos()) {
      reported = System.nanoTime();
      SyncStatus status = sync.status();
      LOG.info(
          "mailbox {}: {} mails indexed, {} folders to do",
          index.mailbox(),
          status.mailsIndexed(),
          status.foldersToDo());
    }
  }
}
