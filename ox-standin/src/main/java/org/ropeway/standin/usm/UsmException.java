package org.ropeway.standin.usm;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A command, or one of its items, is refused. */
public final class UsmException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final UsmStatus status;
  private final String oxCode;
  private final int oxCategory;
  private final String detailName;
  private final String detail;

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

  /** No right to do it in this folder. */
  public static UsmException denied(String code) {
    return ox(UsmStatus.ACCESS_DENIED, "no permission", code, 3);
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
    if (!oxCode.isEmpty()) {
      error.putObject("ox").put("code", oxCode).put("category", oxCategory);
    }
    return out;
  }
}
