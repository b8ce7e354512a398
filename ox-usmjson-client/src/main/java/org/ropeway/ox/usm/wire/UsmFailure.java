package org.ropeway.ox.usm.wire;

import java.util.List;
import org.ropeway.ox.OxTimeConflict;

/**
 * A refusal as OX worded it. The texts come from the peer: short, printable, yet not to be
 * believed.
 *
 * @param number the status number as sent
 * @param code the profile's word for it, may be empty
 * @param message English, may be empty
 * @param oxCode OX's own code such as {@code LGI-0006}, may be empty
 * @param oxCategory OX's own category (ox-http-api.md section 3), 0 if none
 * @param conflicts what is at the time of an appointment already, an addition to the profile
 */
public record UsmFailure(
    UsmStatus status,
    int number,
    String code,
    String message,
    String oxCode,
    int oxCategory,
    List<OxTimeConflict> conflicts) {
  private static final int MAX_TEXT = 200;

  /** Makes the texts fit for a log line. */
  public UsmFailure {
    code = printable(code);
    message = printable(message);
    oxCode = printable(oxCode);
    conflicts = List.copyOf(conflicts);
  }

  private static String printable(String text) {
    String start = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    return start.replaceAll("\\p{C}", "?");
  }
}
