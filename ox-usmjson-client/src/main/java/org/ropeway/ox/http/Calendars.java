package org.ropeway.ox.http;

import org.jspecify.annotations.Nullable;
import org.ropeway.ox.http.wire.ReminderCalls;

/** Which calendar OX has for the user; found out once in a session. */
final class Calendars {
  private static final String COMPOSITE = "cal://0/";

  private final HttpConnection connection;
  private final Capabilities capabilities;
  private volatile @Nullable Kind known;

  Calendars(HttpConnection connection, Capabilities capabilities) {
    this.connection = connection;
    this.capabilities = capabilities;
  }

  /** What there can be. */
  enum Kind {
    /** The calendar of OX 7.10 and later. */
    CHRONOS,
    /** The one before, which later ones still have for old clients. */
    LEGACY,
    /** The user may use none. */
    NONE
  }

  /** Which there is; the newer one if there are both. Throws {@code OxException}. */
  Kind kind() {
    Kind kind = known;
    if (kind == null) {
      kind = ask();
      known = kind;
    }
    return kind;
  }

  boolean hasChronos() {
    return kind() == Kind.CHRONOS;
  }

  /** A calendar of chronos that is not announced is asked for. */
  private Kind ask() {
    if (!capabilities.has("calendar")) {
      return Kind.NONE;
    }
    boolean chronos =
        capabilities.has("calendar_chronos") || connection.get(ReminderCalls.hasAlarms());
    return chronos ? Kind.CHRONOS : Kind.LEGACY;
  }

  /** A folder as chronos names it. */
  static String composite(String folder) {
    return folder.contains("://") ? folder : COMPOSITE + folder;
  }
}
