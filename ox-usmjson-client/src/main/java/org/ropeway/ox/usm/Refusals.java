package org.ropeway.ox.usm;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxException;
import org.ropeway.ox.usm.wire.UsmApplied;
import org.ropeway.ox.usm.wire.UsmFailure;
import org.ropeway.ox.usm.wire.UsmStatus;

/**
 * Turns OX's refusals into exceptions of the port. OX's wording is left out: it may quote names of
 * the user's things or, in a login, anything.
 */
final class Refusals {
  /** A uid that something else has, which is the user's fault to OX. */
  private static final String UID_TAKEN = "APP-0100";

  private Refusals() {}

  static OxException of(String command, UsmFailure failure) {
    String says = text(command, failure);
    return switch (failure.status()) {
      case AUTH_FAILED, UNKNOWN_SESSION -> new OxException.AuthenticationFailed(says);
      case ACCESS_DENIED -> new OxException.AccessDenied(says);
      case UNKNOWN_UUID, FOLDER_NOT_FOUND -> new OxException.NotFound(says);
      case OUT_OF_SYNC -> new OxException.OutOfSync(says);
      case CONFLICT ->
          failure.conflicts().isEmpty()
              ? new OxException.Conflict(says)
              : new OxException.TimeTaken(failure.conflicts());
      case TEMPORARILY_UNAVAILABLE -> new OxException.Unavailable(says);
      case QUOTA, TOO_MANY_OBJECTS -> new OxException.OverQuota(says);
      case OX_ERROR -> byCategory(failure, says);
      case UNKNOWN, SUCCESS, BAD_REQUEST, UNKNOWN_COMMAND, INTERNAL ->
          new OxException.Refused(code(failure), says);
    };
  }

  static Map<String, OxException> of(String command, Map<String, UsmFailure> failures) {
    Map<String, OxException> out = new TreeMap<>();
    failures.forEach((uuid, failure) -> out.put(uuid, of(command, failure)));
    return out;
  }

  /** What became of the change of one object. */
  static <T> OxApplied<T> of(String uuid, UsmApplied<T> answer) {
    UsmFailure failure = answer.refused().get(uuid);
    return new OxApplied<>(
        answer.changes(),
        Optional.ofNullable(answer.ids().get(uuid)),
        Optional.ofNullable(failure).map(f -> of("a change", f)));
  }

  /** OX's own categories (ox-http-api.md section 3), but where they mislead. */
  private static OxException byCategory(UsmFailure failure, String says) {
    if (failure.oxCode().equals(UID_TAKEN)) {
      return new OxException.Conflict(says);
    }
    return switch (failure.oxCategory()) {
      case 3 -> new OxException.AccessDenied(says);
      case 4, 5, 6 -> new OxException.Unavailable(says);
      case 9 -> new OxException.Conflict(says);
      case 11 -> new OxException.OverQuota(says);
      default -> new OxException.Refused(code(failure), says);
    };
  }

  private static String text(String command, UsmFailure failure) {
    String name =
        failure.status() == UsmStatus.UNKNOWN
            ? "status " + failure.number()
            : failure.status().name();
    return "OX refused " + command + ": " + name + (isCode(failure) ? ", " + failure.oxCode() : "");
  }

  private static String code(UsmFailure failure) {
    return isCode(failure) ? failure.oxCode() : failure.status().name();
  }

  private static boolean isCode(UsmFailure failure) {
    return failure.oxCode().matches("[A-Za-z_]{2,12}-[0-9]{4}");
  }
}
