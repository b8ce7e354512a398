package org.ropeway.codec.rop;

import org.ropeway.codec.wire.WireType;

/**
 * A remote operation: its id and how its request and response stand on the wire behind what all
 * ROPs have in common (RopId, LogonId, handle index; RopId, handle index, ReturnValue).
 * [MS-OXCROPS] 2.2.2.
 *
 * @param id RopId
 * @param name its name, such as {@code RopOpenFolder}
 * @param section where [MS-OXCROPS] specifies it
 * @param handles which indices into the handle table it has
 * @param request the fields of the request
 * @param responseId RopId of the response; only RopGetMessageStatus is answered under another id
 * @param response the fields of the response
 */
public record Rop<Q extends RopRequest, R extends RopResponse>(
    int id,
    String name,
    String section,
    Handles handles,
    RequestForm<Q> request,
    int responseId,
    ResponseForm<Q, R> response) {

  /** A ROP whose request says all of itself. */
  public Rop(
      int id,
      String name,
      String section,
      Handles handles,
      WireType<Q> request,
      ResponseForm<Q, R> response) {
    this(id, name, section, handles, RequestForm.of(request), id, response);
  }

  /** Which indices into the handle table a ROP has; the first stands right behind LogonId. */
  public enum Handles {
    /** InputHandleIndex: the object worked on. */
    INPUT("InputHandleIndex", "InputHandleIndex"),
    /** InputHandleIndex, and OutputHandleIndex for the object that is opened. */
    INPUT_OUTPUT("InputHandleIndex", "OutputHandleIndex"),
    /** OutputHandleIndex only: RopLogon. */
    OUTPUT("OutputHandleIndex", "OutputHandleIndex"),
    /** ResponseHandleIndex, which the response names, and InputHandleIndex. */
    RESPONSE_INPUT("ResponseHandleIndex", "ResponseHandleIndex"),
    /** SourceHandleIndex and DestHandleIndex. */
    SOURCE_DESTINATION("SourceHandleIndex", "SourceHandleIndex");

    private final String first;
    private final String inResponse;

    Handles(String first, String inResponse) {
      this.first = first;
      this.inResponse = inResponse;
    }

    /** The name of the first index of a request. */
    public String first() {
      return first;
    }

    /** The name of the index in the response. */
    public String inResponse() {
      return inResponse;
    }
  }

  /** Whether the server answers it; RopRelease alone has no response. */
  public boolean isAnswered() {
    return response.isAnswered();
  }

  @Override
  public String toString() {
    return name;
  }
}
