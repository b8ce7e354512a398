package org.ropeway.gateway.mapihttp;

/** What X-ResponseCode says. [MS-OXCMAPIHTTP] 2.2.3.3.3. */
public enum ResponseCode {
  /** The request was accepted. */
  SUCCESS(0, "Success"),
  /** Something went wrong after the answer had begun. */
  UNKNOWN_FAILURE(1, "Unknown Failure"),
  /** Not POST. */
  INVALID_VERB(2, "Invalid Verb"),
  /** A header of another form than specified. */
  INVALID_HEADER(4, "Invalid Header"),
  /** X-RequestType names none of the endpoint's. */
  INVALID_REQUEST_TYPE(5, "Invalid Request Type"),
  /** A session context cookie that this server never makes. */
  INVALID_CONTEXT_COOKIE(6, "Invalid Context Cookie"),
  /** A header that every request has is missing. */
  MISSING_HEADER(7, "Missing Header"),
  /** The body is larger than allowed. */
  TOO_LARGE(9, "Too Large"),
  /** The Session Context has ended, or is another user's. */
  CONTEXT_NOT_FOUND(10, "Context Not Found"),
  /** The body is not what the request type demands. */
  INVALID_REQUEST_BODY(12, "Invalid Request Body"),
  /** A cookie that the request type needs is missing. */
  MISSING_COOKIE(13, "Missing Cookie"),
  /** A second request at a time, or one out of sequence. */
  INVALID_SEQUENCE(15, "Invalid Sequence"),
  /** The server is being shut down. */
  ENDPOINT_SHUTTING_DOWN(18, "Endpoint Shutting Down");

  private final int value;
  private final String title;

  ResponseCode(int value, String title) {
    this.value = value;
    this.title = title;
  }

  /** The value in the header. */
  public int value() {
    return value;
  }

  /** Its name in the specification. */
  public String title() {
    return title;
  }
}
