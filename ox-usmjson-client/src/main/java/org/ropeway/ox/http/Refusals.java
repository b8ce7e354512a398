package org.ropeway.ox.http;

import java.util.Set;
import org.ropeway.ox.OxException;
import org.ropeway.ox.http.wire.HttpFailure;
import org.ropeway.ox.http.wire.HttpFailure.Category;

/**
 * The one table from OX's codes and categories to exceptions of the port: first by code, where the
 * category alone would mislead, then by category. OX's wording is left out: it may quote anything.
 */
final class Refusals {
  private static final Set<String> WRONG_CREDENTIALS =
      Set.of("LGI-0006", "LGI-0022", "LGI-0023", "LGI-0025", "LGI-0011");
  private static final Set<String> NOT_FOUND =
      Set.of(
          "FLD-0008",
          "MSG-0032",
          "MSG-0066",
          "MSG-0067",
          "MSG-0122",
          "MSG-0123",
          "MSG-1002",
          "IMAP-1002",
          "IMAP-0032",
          "ACC-0002",
          "CON-0125",
          "CON-2011",
          "TSK-0006",
          "TSK-0018",
          "TSK-0019",
          "TSK-0046",
          "CAL-4040",
          "CAL-4041",
          "CAL-4042",
          "CAL-4045",
          "CAL-4061",
          "REM-0009",
          "USR-0010",
          "GRP-0017",
          "ATT-0405",
          "MAIL_FILTER-0008",
          "JSNCON-0003");

  /** A name is taken or not allowed: the user may, but not so. */
  private static final Set<String> BAD_NAMES =
      Set.of("FLD-0012", "FLD-1014", "FLD-1033", "FLD-1034", "FLD-0095", "FLD-0093", "MSG-0063");

  /** Refused for lack of rights, whatever category a deletion makes of it. */
  private static final Set<String> DENIED =
      Set.of(
          "FLD-0003",
          "FLD-0004",
          "FLD-0005",
          "FLD-0006",
          "FLD-0010",
          "FLD-0011",
          "FLD-0021",
          "FLD-0030",
          "FLD-0031",
          "FLD-0032",
          "FLD-0090",
          "FLD-1026",
          "IMAP-2018",
          "MSG-0097",
          "MSG-0098",
          "MSG-0099");

  /** The connection to the mail server broke within OX; the next one will not. */
  private static final Set<String> BROKEN =
      Set.of("MSG-1003", "IMAP-1003", "MSG-1014", "IMAP-1014", "MSG-1023", "MSG-1025");

  private static final Set<String> TOO_MANY_SESSIONS =
      Set.of("SES-0002", "SES-0007", "SES-0207", "SES-0208");
  private static final Set<String> QUOTA =
      Set.of("MSG-0028", "MSG-0029", "MSG-0075", "MSG-0039", "IMAP-1024", "MSG-1024");

  /** A uid that something else has, which is the user's fault to OX. */
  private static final Set<String> TAKEN = Set.of("APP-0100");

  private Refusals() {}

  static OxException of(String what, HttpFailure failure) {
    String code = failure.code();
    String says = "OX refused " + what + ": " + code + ", " + failure.category();
    if (WRONG_CREDENTIALS.contains(code)) {
      return new OxException.AuthenticationFailed(says);
    } else if (failure.endsSession()) {
      return new OxException.AuthenticationFailed(says);
    } else if (NOT_FOUND.contains(code) || isMissing(failure)) {
      return new OxException.NotFound(says);
    } else if (BAD_NAMES.contains(code)) {
      return new OxException.Refused(code, says);
    } else if (DENIED.contains(code)) {
      return new OxException.AccessDenied(says);
    } else if (BROKEN.contains(code) || TOO_MANY_SESSIONS.contains(code)) {
      return new OxException.Unavailable(says);
    } else if (TAKEN.contains(code)) {
      return new OxException.Conflict(says);
    } else if (QUOTA.contains(code)) {
      return new OxException.OverQuota(says);
    }
    return byCategory(failure.category(), code, says);
  }

  /** The legacy calendar has the code of many failures for what is not there (calendar-01). */
  private static boolean isMissing(HttpFailure failure) {
    return failure.code().equals("OX-0001") && failure.category() == Category.USER_INPUT;
  }

  private static OxException byCategory(Category category, String code, String says) {
    return switch (category) {
      case PERMISSION_DENIED -> new OxException.AccessDenied(says);
      case TRY_AGAIN, SERVICE_DOWN, CONNECTIVITY -> new OxException.Unavailable(says);
      case CONFLICT -> new OxException.Conflict(says);
      case CAPACITY -> new OxException.OverQuota(says);
      case UNKNOWN, USER_INPUT, CONFIGURATION, ERROR, TRUNCATED, WARNING ->
          new OxException.Refused(code, says);
    };
  }

  /** Whether it is OX's last word on a change, rather than a failure on the way. */
  static boolean isLastWord(OxException e) {
    return switch (e) {
      case OxException.NotFound n -> true;
      case OxException.AccessDenied a -> true;
      case OxException.Conflict c -> true;
      case OxException.OverQuota q -> true;
      case OxException.Refused r -> true;
      case OxException.AuthenticationFailed a -> false;
      case OxException.OutOfSync o -> false;
      case OxException.Unavailable u -> false;
      case OxException.BadAnswer b -> false;
    };
  }
}
