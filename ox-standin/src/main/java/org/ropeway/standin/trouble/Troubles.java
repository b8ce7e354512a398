package org.ropeway.standin.trouble;

/** The errors that requests of all modules can meet (prefixes SVL, SES, LGI). */
public final class Troubles {
  private Troubles() {}

  /** A parameter is missing. */
  public static Trouble missing(String name) {
    return Trouble.internal(
        "SVL-0002", Category.USER_INPUT, "Missing the following request parameter: %s", name);
  }

  /** A field of the body is missing. */
  public static Trouble missingField(String name) {
    return Trouble.of(
        "SVL-0002",
        Category.ERROR,
        "Missing the following field in JSON data: %s",
        "Missing the following field in JSON data: %s",
        name);
  }

  /** Nothing is what was asked for, such as no columns. */
  public static Trouble notFound() {
    String text = "Object not found. ";
    return Trouble.of("OX-0001", Category.USER_INPUT, text, text, "");
  }

  /** A parameter has a value that it cannot have. */
  public static Trouble invalid(String name, String value) {
    return Trouble.internal(
        "SVL-0010", Category.USER_INPUT, "Invalid parameter \"%s\": %s", name, value);
  }

  /** The module has no such action. */
  public static Trouble unknownAction(String action, String module) {
    return Trouble.internal(
        "SVL-0021", Category.ERROR, "Unknown AJAX action %s in module %s.", action, module);
  }

  /** There is no such module inside a batch. */
  public static Trouble unknownModule() {
    return Trouble.internal("SVL-0007", Category.USER_INPUT, "Unknown module.");
  }

  /** The body is no JSON. */
  public static Trouble brokenJson() {
    return Trouble.of(
        "SVL-0029",
        Category.ERROR,
        "Invalid JSON data received from client",
        "Client sent invalid JSON data in request body.");
  }

  /** The body is JSON of another type. */
  public static Trouble wrongJson(String found, String wanted) {
    return Trouble.internal(
        "SVL-0011", Category.ERROR, "Unexpected error: %s", castText(found, wanted));
  }

  /** What Java says of a body of another type. */
  public static String castText(String found, String wanted) {
    return "class " + found + " cannot be cast to class " + wanted;
  }

  /** There is no body. */
  public static Trouble missingBody() {
    return Trouble.internal("SVL-0023", Category.ERROR, "Missing request body.");
  }

  /** The session is unknown, over, or the cookies are not its own. */
  public static Trouble expired(String session) {
    String shown = session.matches("[0-9a-f]{32}") ? session : "<invalid_sessionid>";
    return Trouble.of(
        "SES-0203",
        Category.TRY_AGAIN,
        "Your session expired. Please login again.",
        "Your session %s expired. Please start a new browser session.",
        shown);
  }

  /** The server has too much to do. */
  public static Trouble busy() {
    return Trouble.of(
        "SVL-0019",
        Category.TRY_AGAIN,
        "Too many requests. Please try again later.",
        "Too many requests. Please try again later.");
  }

  /** A failure that a test ordered. */
  public static Trouble onOrder(String code, int category) {
    return Trouble.of(code, Category.of(category), Trouble.INTERNAL, "Refused on order.");
  }
}
