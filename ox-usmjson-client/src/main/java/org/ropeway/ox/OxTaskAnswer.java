package org.ropeway.ox;

import java.util.stream.Stream;

/** What a user says of a task that was given to him. */
public record OxTaskAnswer(int userId, Confirmation confirmation, String message) {
  /** What is said. */
  public enum Confirmation {
    NONE(0),
    ACCEPTED(1),
    DECLINED(2),
    TENTATIVE(3);

    private final int number;

    Confirmation(int number) {
      this.number = number;
    }

    /** OX's number of it. */
    public int number() {
      return number;
    }

    /** The one with a number of OX; none if it is not known. */
    public static Confirmation of(int number) {
      return Stream.of(values()).filter(each -> each.number == number).findFirst().orElse(NONE);
    }
  }
}
