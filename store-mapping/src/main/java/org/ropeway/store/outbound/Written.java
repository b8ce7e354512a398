package org.ropeway.store.outbound;

import java.util.List;
import java.util.Map;

/**
 * A message as a mail.
 *
 * @param rfc822 the mail
 * @param attachments which attachments are in it
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record Written(byte[] rfc822, Order attachments) {
  /**
   * The attachments of a mail as a reader comes upon them.
   *
   * @param numbers PidTagAttachNumber of each
   * @param within those of the messages among them, by the number of these
   */
  public record Order(List<Integer> numbers, Map<Integer, Order> within) {
    /** None. */
    public static final Order NONE = new Order(List.of(), Map.of());
  }
}
