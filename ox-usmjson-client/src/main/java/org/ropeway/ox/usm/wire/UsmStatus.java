package org.ropeway.ox.usm.wire;

/** What an answer's status number means (usm-json.md 3.2; the numbers are the profile's). */
public enum UsmStatus {
  /** A number outside the profile. */
  UNKNOWN(0),
  /** Done. */
  SUCCESS(1),
  /** A parameter is missing or wrong. */
  BAD_REQUEST(2),
  /** There is no such command. */
  UNKNOWN_COMMAND(3),
  /** Wrong credentials. */
  AUTH_FAILED(4),
  /** No permission. */
  ACCESS_DENIED(5),
  /** The session ended; log in again. */
  UNKNOWN_SESSION(6),
  /** No such object. */
  UNKNOWN_UUID(7),
  /** No such folder. */
  FOLDER_NOT_FOUND(8),
  /** The sync state is unknown or expired. */
  OUT_OF_SYNC(9),
  /** Somebody else changed the object. */
  CONFLICT(10),
  /** Another error of OX. */
  OX_ERROR(11),
  /** Try again later. */
  TEMPORARILY_UNAVAILABLE(12),
  /** A quota is used up. */
  QUOTA(13),
  /** The folder has too many objects. */
  TOO_MANY_OBJECTS(14),
  /** A bug over there. */
  INTERNAL(15);

  private final int number;

  UsmStatus(int number) {
    this.number = number;
  }

  static UsmStatus of(int number) {
    for (UsmStatus status : values()) {
      if (status.number == number) {
        return status;
      }
    }
    return UNKNOWN;
  }
}
