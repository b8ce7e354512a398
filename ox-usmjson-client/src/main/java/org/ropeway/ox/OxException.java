package org.ropeway.ox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OX, or the way to it, did not do what was asked. Sealed, so that every caller can tell apart what
 * matters: whose fault, and whether to try again. The message is for the log and the admin, never
 * for the peer.
 */
public abstract sealed class OxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private OxException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  private OxException(String message) {
    super(message);
  }

  /** The credentials are wrong. */
  public static final class AuthenticationFailed extends OxException {
    private static final long serialVersionUID = 1L;

    /** Wrong credentials. */
    public AuthenticationFailed(String message) {
      super(message);
    }
  }

  /** The user may not do this. */
  public static final class AccessDenied extends OxException {
    private static final long serialVersionUID = 1L;

    /** A refusal for lack of rights. */
    public AccessDenied(String message) {
      super(message);
    }
  }

  /** The folder or object does not exist (any more). */
  public static final class NotFound extends OxException {
    private static final long serialVersionUID = 1L;

    /** A missing folder or object. */
    public NotFound(String message) {
      super(message);
    }
  }

  /** The sync state is unknown to OX; start again without one. */
  public static final class OutOfSync extends OxException {
    private static final long serialVersionUID = 1L;

    /** An unusable sync state. */
    public OutOfSync(String message) {
      super(message);
    }
  }

  /** Somebody else changed the object in the meantime. */
  public static final class Conflict extends OxException {
    private static final long serialVersionUID = 1L;

    /** A lost race. */
    public Conflict(String message) {
      super(message);
    }
  }

  /** A quota or size limit of OX is reached. */
  public static final class OverQuota extends OxException {
    private static final long serialVersionUID = 1L;

    /** A reached limit. */
    public OverQuota(String message) {
      super(message);
    }
  }

  /** OX cannot be reached, is overloaded or restarts; the same call may succeed later. */
  public static final class Unavailable extends OxException {
    private static final long serialVersionUID = 1L;
    private final transient Duration retryAfter;

    /** An outage; {@code retryAfter} is OX's wish, zero if it named none. */
    public Unavailable(String message, Duration retryAfter, @Nullable Throwable cause) {
      super(message, cause);
      this.retryAfter = retryAfter;
    }

    /** An outage without a wish of OX. */
    public Unavailable(String message) {
      super(message);
      this.retryAfter = Duration.ZERO;
    }

    /** How long OX wants to be left alone; zero if it did not say. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** OX answered something that is not its protocol, or more than allowed. */
  public static final class BadAnswer extends OxException {
    private static final long serialVersionUID = 1L;

    /** An unusable answer. */
    public BadAnswer(String message) {
      super(message);
    }

    /** An unusable answer with its cause. */
    public BadAnswer(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** OX refused for a reason of its own. */
  public static sealed class Refused extends OxException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /** A refusal with OX's error code, such as {@code MSG-0032}. */
    public Refused(String code, String message) {
      super(message);
      this.code = code;
    }

    /** OX's error code. */
    public String code() {
      return code;
    }
  }

  /** Attendees of an event have something else at its time; nothing is stored. */
  public static final class TimeTaken extends Refused {
    private static final long serialVersionUID = 1L;
    private final transient List<OxTimeConflict> conflicts;

    /** What is at that time already. */
    public TimeTaken(List<OxTimeConflict> conflicts) {
      super("", "attendees have something else at that time");
      this.conflicts = List.copyOf(conflicts);
    }

    /** What is at that time already; whoever insists is refused for hard ones alone. */
    public List<OxTimeConflict> conflicts() {
      return conflicts;
    }
  }
}
