package org.ropeway.standin;

/** Hears how an import gets on. */
@FunctionalInterface
public interface ProgressListener {
  /** A listener that does not care. */
  ProgressListener NONE = (mails, skipped) -> {};

  /** Called now and then: mails stored so far, and files that hold no mail. */
  void progress(long mails, long skipped);
}
