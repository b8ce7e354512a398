package org.ropeway.store.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.store.MapiException;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.index.Verdict;
import org.ropeway.store.mail.MessageContent;

/**
 * Finds out for one search which messages meet its condition: asks the index, then OX what it finds
 * in a folder, then looks into the messages one by one, which a budget bounds. For one thread.
 */
final class Inquiry {
  private final Condition condition;
  private final Contents contents;
  private final Map<Question, @Nullable Set<String>> found = new HashMap<>();
  private int budget;
  private boolean reachable = true;
  private long latestMid;
  private @Nullable MessageContent latest;

  /**
   * Nothing asked yet.
   *
   * @param budget most mails that OX is asked for
   */
  Inquiry(Condition condition, Contents contents, int budget) {
    this.condition = condition;
    this.contents = contents;
    this.budget = budget;
  }

  /** Whether OX could be asked whenever that was needed. */
  boolean isReachable() {
    return reachable;
  }

  /** The messages to come are in a folder of OX. */
  void enter(String folderUuid) {
    found.clear();
    for (Question question : condition.questions()) {
      OxMailSearch search = question.atOx();
      found.put(question, search == null || !reachable ? null : find(folderUuid, search));
    }
  }

  /** The messages to come are not OX's, or OX is not to search. */
  void enter() {
    found.clear();
  }

  private @Nullable Set<String> find(String folderUuid, OxMailSearch search) {
    try {
      Optional<Set<String>> uuids = contents.search(folderUuid, search);
      return uuids.orElse(null);
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      reachable = false;
      return null;
    } catch (OxException e) {
      return null;
    }
  }

  /** Whether a message meets the condition; unknown if that cannot be found out. */
  Verdict of(MessageRow row) {
    Verdict verdict = condition.test(row, this::known);
    MessageContent content = verdict == Verdict.UNKNOWN ? content(row) : null;
    if (content == null) {
      return verdict;
    }
    ContentRow whole = new ContentRow(row, content);
    return condition.test(row, (question, r) -> within(question, r, whole));
  }

  /** Whether a message meets the condition of a question; unknown if that cannot be found out. */
  Verdict of(Question question, MessageRow row) {
    Verdict verdict = known(question, row);
    MessageContent content = verdict == Verdict.UNKNOWN ? content(row) : null;
    return content == null ? verdict : within(question, row, new ContentRow(row, content));
  }

  private Verdict within(Question question, MessageRow row, ContentRow whole) {
    Verdict known = known(question, row);
    if (known != Verdict.UNKNOWN) {
      return known;
    }
    return question.evaluator().matches(whole) ? Verdict.YES : Verdict.NO;
  }

  /** What is known without the message itself. */
  private Verdict known(Question question, MessageRow row) {
    String uuid = row.item().uuid();
    if (uuid == null) {
      return Verdict.UNKNOWN;
    }
    if (question.needsAttachments() && Boolean.FALSE.equals(row.get(PidTag.HAS_ATTACHMENTS))) {
      return Verdict.NO;
    }
    Set<String> uuids = found.get(question);
    if (uuids == null) {
      return Verdict.UNKNOWN;
    }
    if (!uuids.contains(uuid)) {
      return Verdict.NO;
    }
    return question.decides() ? Verdict.YES : Verdict.UNKNOWN;
  }

  /** The content of a message, which several questions may ask for; null if it cannot be had. */
  private @Nullable MessageContent content(MessageRow row) {
    if (latestMid != row.item().mid()) {
      latest = read(row);
      latestMid = row.item().mid();
    }
    return latest;
  }

  private @Nullable MessageContent read(MessageRow row) {
    boolean atOx = row.item().uuid() != null;
    if (atOx && (budget <= 0 || !reachable)) {
      return null;
    }
    budget -= atOx ? 1 : 0;
    try {
      return contents.of(row);
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      reachable = false;
      return null;
    } catch (OxException | MapiException e) {
      return MessageContent.EMPTY;
    }
  }
}
