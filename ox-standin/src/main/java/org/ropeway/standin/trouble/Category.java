package org.ropeway.standin.trouble;

import java.util.Arrays;

/** Categories of errors (ox-http-api.md section 3). */
public enum Category {
  USER_INPUT(1),
  CONFIGURATION(2),
  PERMISSION_DENIED(3),
  TRY_AGAIN(4),
  SERVICE_DOWN(5),
  CONNECTIVITY(6),
  ERROR(8),
  CONFLICT(9),
  CAPACITY(11),
  TRUNCATED(12),
  WARNING(13);

  private final int number;

  Category(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** The category of a number. */
  public static Category of(int number) {
    return Arrays.stream(values())
        .filter(each -> each.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no category " + number));
  }
}
