package org.ropeway.ox.http.wire;

/**
 * A refusal as OX words it: a code, made fit for a log line, and one of the categories.
 *
 * @param code such as {@code MSG-0032}; {@code ?} if it has not the form of one
 */
public record HttpFailure(String code, Category category) {
  /** A failure by what OX sent. */
  public static HttpFailure of(String code, int category, String name) {
    String known = code.matches("[A-Za-z][A-Za-z_-]{1,20}-[0-9]{4}") ? code : "?";
    return new HttpFailure(known, Category.of(category, name));
  }

  /** Whether it is only a remark on what was done. */
  public boolean isWarning() {
    return category == Category.WARNING;
  }

  /** Whether OX does not know the session any more. */
  public boolean endsSession() {
    return switch (code) {
      case "SES-0201", "SES-0203", "SES-0009", "SES-0011", "SES-0206", "LGI-0029" -> true;
      default -> false;
    };
  }

  /** What kind of failure it is (ox-http-api.md section 3). */
  public enum Category {
    /** A number outside the list. */
    UNKNOWN(0),
    /** Fix the request. */
    USER_INPUT(1),
    /** OX is configured wrongly. */
    CONFIGURATION(2),
    /** The user may not. */
    PERMISSION_DENIED(3),
    /** Try again. */
    TRY_AGAIN(4),
    /** A part of OX does not run. */
    SERVICE_DOWN(5),
    /** OX does not reach something. */
    CONNECTIVITY(6),
    /** A mistake of a programmer, here or there. */
    ERROR(8),
    /** Somebody else changed it. */
    CONFLICT(9),
    /** A quota is used up. */
    CAPACITY(11),
    /** A value is too long. */
    TRUNCATED(12),
    /** Done, with a remark. */
    WARNING(13);

    private final int number;

    Category(int number) {
      this.number = number;
    }

    static Category of(int number, String name) {
      for (Category category : values()) {
        if (number == 0 ? category.name().equals(name) : category.number == number) {
          return category;
        }
      }
      return UNKNOWN;
    }
  }
}
