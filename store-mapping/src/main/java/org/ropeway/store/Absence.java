package org.ropeway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a user says to be away ([MS-OXWOOF] 2.2.5).
 *
 * @param audience who outside the organisation is told
 * @param period when; null if nobody said
 * @param internalReply what people of the organisation are told, HTML; empty if nothing
 * @param externalReply what others are told, likewise
 */
public record Absence(
    Mode mode,
    Audience audience,
    @Nullable Period period,
    String internalReply,
    String externalReply) {
  /** Nobody is told anything. */
  public static final Absence NONE = new Absence(Mode.DISABLED, Audience.NONE, null, "", "");

  /** Whether it is on. */
  public enum Mode {
    DISABLED,
    ENABLED,
    /** In its period only. */
    SCHEDULED
  }

  /** Who outside the organisation is told. */
  public enum Audience {
    NONE,
    /** The user's contacts. */
    KNOWN,
    ALL
  }

  /** From a moment until another, which is later. */
  public record Period(Instant begin, Instant end) {
    public Period {
      if (!begin.isBefore(end)) {
        throw new IllegalArgumentException("a period that ends before it begins");
      }
    }
  }

  /** The same, on or off. */
  public Absence with(Mode other) {
    return new Absence(other, audience, period, internalReply, externalReply);
  }

  /** Whether the user is away at a moment. */
  public boolean holds(Instant now) {
    return switch (mode) {
      case DISABLED -> false;
      case ENABLED -> true;
      case SCHEDULED ->
          period != null && !now.isBefore(period.begin()) && now.isBefore(period.end());
    };
  }
}
