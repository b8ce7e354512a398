package org.ropeway.standin.usm;

/** Status numbers of an answer (usm-json.md 3.2). */
public enum UsmStatus {
  SUCCESS(1),
  BAD_REQUEST(2),
  UNKNOWN_COMMAND(3),
  AUTH_FAILED(4),
  ACCESS_DENIED(5),
  UNKNOWN_SESSION(6),
  UNKNOWN_UUID(7),
  FOLDER_NOT_FOUND(8),
  OUT_OF_SYNC(9),
  CONFLICT(10),
  OX_ERROR(11),
  TEMPORARILY_UNAVAILABLE(12),
  QUOTA(13),
  TOO_MANY_OBJECTS(14),
  INTERNAL(15);

  private final int number;

  UsmStatus(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }
}
