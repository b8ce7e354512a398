package org.ropeway.store;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;

/** How messages of a mailbox leave it ([MS-OXOMSG] 3.3.5). Thread-safe. */
public interface Transport {
  /** MAPI_E_NOT_IN_QUEUE: the message is not to be sent, or has been sent. */
  ErrorCode NOT_IN_QUEUE = new ErrorCode(0x80040601);

  /**
   * Sends a stored message: when this returns it is queued durably, and is in the Outbox until it
   * is sent; then it stands, under its id, where its properties say. Tried at once unless it is to
   * be sent later; what OX refuses for good comes back as a report. Refusals: ecSubmitted if it was
   * submitted, MAPI_E_NO_RECIPIENTS, ecInvalidRecips if one has no address, ecTooManyRecips,
   * ecMaxSubmissionExceeded, ecAccessDenied if it is from somebody else, ecNotSupported if it is
   * nothing that a mail can say.
   */
  void submit(Mid mid);

  /** Most bytes of a message that is sent; over it ecMaxSubmissionExceeded. */
  int maxBytes();

  /** Sends it now, whether it was submitted for later or not at all. */
  void sendNow(Mid mid);

  /**
   * Takes a message back that waits to be sent: {@link #NOT_IN_QUEUE} if it does not, ecNotFound if
   * there is none, MAPI_E_UNABLE_TO_ABORT if it may have been sent.
   */
  void abort(Mid mid);

  /** Keeps a queued message from being sent or taken back; false if somebody else does already. */
  boolean lock(Mid mid);

  /** Ends that. */
  void unlock(Mid mid);

  /**
   * Ends it because the client sent the message itself: it goes where sent ones go. Nothing happens
   * if the server has sent it.
   */
  void finish(Mid mid);

  /** Tells listeners of a mail that a client delivered; ecNotFound if it is not there. */
  void announce(Fid folder, Mid mid, String messageClass, int messageFlags);
}
