package org.ropeway.ox;

import java.time.Instant;
import java.util.List;

/** What reminds the user of his events and tasks, in all folders (ox-http-api.md 12, 15). */
public interface OxReminders {
  /** Those that go off by a time and were not dismissed, the earliest first. */
  List<OxReminder> due(Instant until);

  /** The user has seen it: it goes off no more. One that is not there any more is none, too. */
  void dismiss(OxReminder reminder);

  /**
   * It goes off again at another time, perhaps with another id; made twice it is as made once.
   * Throws {@link OxException.NotFound} if it is not there any more.
   */
  void snooze(OxReminder reminder, Instant again);
}
