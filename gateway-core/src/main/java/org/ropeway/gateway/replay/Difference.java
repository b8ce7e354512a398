package org.ropeway.gateway.replay;

/**
 * Where a live answer differs from the recorded one.
 *
 * @param exchange its number in the recording
 * @param requestType X-RequestType, or the path of a request without one
 * @param rop the ROP it answers and its place among those of the answer; empty outside of ROPs
 * @param path of the field, below the ROP
 * @param recorded what stood there, in a few words
 * @param live what stands there
 */
public record Difference(
    int exchange, String requestType, String rop, String path, String recorded, String live) {
  @Override
  public String toString() {
    return "#"
        + exchange
        + " "
        + requestType
        + (rop.isEmpty() ? "" : " " + rop)
        + " "
        + path
        + ": recorded "
        + recorded
        + ", live "
        + live;
  }
}
