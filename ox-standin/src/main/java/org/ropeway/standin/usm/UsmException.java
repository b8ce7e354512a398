package org.ropeway.standin.usm;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A command, or one of its items, is refused. */
public final class UsmException extends RuntimeException {
  private static final Set<String> NOT_THERE =
      Set.of("OX-0001", "CON-0125", "CAL-4040", "CAL-4041", "CAL-4061", "REM-0009");
  private static final long serialVersionUID = 1L;
  private final UsmStatus status;
  private final String oxCode;
  private final int oxCategory;
  private final String detailName;
  private final String detail;
  private transient ArrayNode conflicts = JsonNodeFactory.instance.arrayNode();

  private UsmException(
      UsmStatus status,
      String message,
      String oxCode,
      int oxCategory,
      String detailName,
      String detail) {
    super(message, null, false, false);
    this.status = status;
    this.oxCode = oxCode;
    this.oxCategory = oxCategory;
    this.detailName = detailName;
    this.detail = detail;
  }

  /** A refusal. */
  public static UsmException of(UsmStatus status, String message) {
    return new UsmException(status, message, "", 0, "", "");
  }

  /** A refusal with OX's own code and category. */
  public static UsmException ox(UsmStatus status, String message, String code, int category) {
    return new UsmException(status, message, code, category, "", "");
  }

  /** A missing or wrong parameter. */
  public static UsmException parameter(String name) {
    return new UsmException(
        UsmStatus.BAD_REQUEST, "missing or invalid: " + name, "", 0, "parameter", name);
  }

  /** A uuid nobody knows. */
  public static UsmException uuid(UsmStatus status, @Nullable String uuid) {
    return new UsmException(status, "not found", "", 0, "uuid", uuid == null ? "" : uuid);
  }

  /**
   * Somebody or something has something else to do at that time.
   *
   * @param appointments what that is
   */
  public static UsmException timesTaken(ArrayNode appointments) {
    UsmException taken = of(UsmStatus.CONFLICT, "the time is taken");
    taken.conflicts = appointments;
    return taken;
  }

  /** No right to do it in this folder. */
  public static UsmException denied(String code) {
    return ox(UsmStatus.ACCESS_DENIED, "no permission", code, 3);
  }

  /** What the modules of OX say. */
  public static UsmException of(Trouble trouble) {
    UsmStatus status =
        switch (trouble.category()) {
          case PERMISSION_DENIED -> UsmStatus.ACCESS_DENIED;
          case CAPACITY -> UsmStatus.QUOTA;
          default ->
              NOT_THERE.contains(trouble.code()) ? UsmStatus.UNKNOWN_UUID : UsmStatus.OX_ERROR;
        };
    return ox(status, trouble.description(), trouble.code(), trouble.category().number());
  }

  /** What is refused and how. */
  public UsmStatus status() {
    return status;
  }

  /** The answer's members: status and error. */
  public ObjectNode toJson() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("status", status.number());
    ObjectNode error = out.putObject("error");
    error.put("code", status.name());
    error.put("message", String.valueOf(getMessage()));
    if (!detailName.isEmpty()) {
      error.put(detailName, detail);
    }
    if (!conflicts.isEmpty()) {
      error.set("conflicts", conflicts);
    }
    if (!oxCode.isEmpty()) {
      error.putObject("ox").put("code", oxCode).put("category", oxCategory);
    }
    return out;
  }
}
