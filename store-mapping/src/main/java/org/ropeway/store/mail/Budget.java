package org.ropeway.store.mail;

import java.util.ArrayList;
import java.util.List;

/** What reading one mail may still cost, and what had to be left out. Not thread-safe. */
final class Budget {
  private static final int MAX_NOTES = 50;

  final MailLimits limits;
  private final List<String> notes = new ArrayList<>();
  private int parts;
  private long attachmentBytes;
  private int depth;

  Budget(MailLimits limits) {
    this.limits = limits;
  }

  /** Whether one more part may be read. */
  boolean takePart() {
    return ++parts <= limits.parts();
  }

  /** Whether an attachment of this size may be kept. */
  boolean takeBytes(long size) {
    attachmentBytes += size;
    return attachmentBytes <= limits.attachmentBytes();
  }

  /** Whether one more message within a message may be read; if so, {@link #leave} ends it. */
  boolean enter() {
    if (depth >= limits.nesting()) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Notes something that the reader of the mail will not see. */
  void leftOut(String what) {
    if (notes.size() < MAX_NOTES && !notes.contains(what)) {
      notes.add(what);
    }
  }

  List<String> notes() {
    return notes;
  }
}
