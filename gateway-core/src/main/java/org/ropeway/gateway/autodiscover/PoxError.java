package org.ropeway.gateway.autodiscover;

/** What an answer with an Error element says ([MS-OXDSCLI] 2.2.4.1.1.3.2). */
enum PoxError {
  /** No address of the user who asks. */
  ADDRESS_NOT_FOUND(500, "The email address cannot be found."),
  /** No Autodiscover request. */
  INVALID_REQUEST(600, "Invalid Request"),
  /** Settings of another kind than Outlook's. */
  NO_PROVIDER(601, "Provider is not available"),
  /** The client does not speak the one protocol that is served. */
  MAPI_HTTP_ONLY(601, "This server offers MAPI over HTTP only, which the client did not ask for");

  private final int code;
  private final String message;

  PoxError(int code, String message) {
    this.code = code;
    this.message = message;
  }

  /** The ErrorCode. */
  int code() {
    return code;
  }

  /** The Message. */
  String message() {
    return message;
  }
}
