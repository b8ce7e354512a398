package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OX sessions of a mailbox's openings; the newest is used. Knows whether OX can be reached. */
final class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private final long mailbox;
  private final List<OxSession> sessions = new ArrayList<>();
  private volatile boolean reachable = true;

  Sessions(long mailbox) {
    this.mailbox = mailbox;
  }

  synchronized void add(OxSession session) {
    sessions.add(session);
  }

  synchronized boolean any() {
    return !sessions.isEmpty();
  }

  synchronized void remove(OxSession session) {
    int at = sessions.lastIndexOf(session);
    if (at >= 0) {
      sessions.remove(at);
    }
  }

  /** Asks OX. Throws {@link OxException}, also when the mailbox was closed meanwhile. */
  <T> T ask(Function<OxSession, T> question) {
    OxSession session = newest();
    try {
      T answer = question.apply(session);
      reached(true);
      return answer;
    } catch (OxException e) {
      if (!Thread.currentThread().isInterrupted()) {
        reached(!(e instanceof OxException.Unavailable));
      }
      throw e;
    }
  }

  /** Whose mailbox it is. */
  OxUser user() {
    return newest().user();
  }

  boolean isReachable() {
    return reachable;
  }

  /** The session in use. Throws {@link OxException.Unavailable} if there is none. */
  synchronized OxSession newest() {
    if (sessions.isEmpty()) {
      throw new OxException.Unavailable("the mailbox is closed");
    }
    return sessions.getLast();
  }

  private void reached(boolean now) {
    if (reachable != now) {
      reachable = now;
      LOG.info("mailbox {}: OX {}", mailbox, now ? "is back" : "cannot be reached");
    }
  }
}
