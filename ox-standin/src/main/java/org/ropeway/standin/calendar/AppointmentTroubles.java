package org.ropeway.standin.calendar;

import java.util.Set;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.TroubleException;

/** What the legacy module says (recordings calendar-01 to calendar-04). */
public final class AppointmentTroubles {
  /** What chronos says of events that are not there. */
  private static final Set<String> NOT_THERE = Set.of("CAL-4040", "CAL-4041");

  private AppointmentTroubles() {}

  /** There is no such appointment. */
  public static Trouble noObject(String id) {
    String object = "Object " + id + " in context";
    return Trouble.of(
        "OX-0001",
        Category.USER_INPUT,
        "Object not found. " + object,
        "Object not found. %s",
        object);
  }

  /** The user may not read the folder. */
  public static Trouble mayNotRead(String folder) {
    int number = Integer.parseInt(folder);
    String text = "You do not have the appropriate permissions to read this object";
    return Trouble.of("APP-0062", Category.PERMISSION_DENIED, text + ".", text + " %s.", number);
  }

  /** The folder is no calendar. */
  public static Trouble otherModule(String folder) {
    return Trouble.of(
        "CAL-4060",
        Category.USER_INPUT,
        "The supplied folder is not supported. Please select a valid folder and try again.",
        "Unsupported folder [folder %s, content type %s]",
        folder,
        "1");
  }

  static Trouble endBeforeStart() {
    return Trouble.of(
        "APP-0020",
        Category.USER_INPUT,
        "End date must not be before start date.",
        "End date is before start date.");
  }

  static Trouble uidTaken(String uid) {
    return Trouble.of(
        "APP-0100",
        Category.USER_INPUT,
        "Cannot create that appointment. An appointment having the same unique identifier already"
            + " exists.",
        "Cannot insert appointment (%s). An appointment with the unique identifier (%s) already"
            + " exists.",
        "",
        uid);
  }

  static Trouble incomplete(String code, String what) {
    String text = "Incomplete recurring information: missing " + what + ".";
    return Trouble.of(code, Category.USER_INPUT, text, text);
  }

  /** The rule of an event is none of this model. */
  static Trouble noRule() {
    return Trouble.internal("APP-0007", Category.ERROR, "Unexpected exception %s.", 629);
  }

  static Trouble noConfirmation() {
    return Trouble.internal(
        "SVL-0011",
        Category.ERROR,
        "Unexpected error: %s",
        "Cannot invoke \"com.openexchange.groupware.container.participants.ConfirmStatus.getId()\""
            + " because \"this.status\" is null");
  }

  /** What this module says where chronos says something else. */
  public static TroubleException of(TroubleException e, String id, String uid) {
    String code = e.trouble().code();
    if (NOT_THERE.contains(code)) {
      return noObject(id).raise();
    }
    return switch (code) {
      case "CAL-4090" -> uidTaken(uid).raise();
      case "CAL-4221" -> endBeforeStart().raise();
      default -> e;
    };
  }
}
