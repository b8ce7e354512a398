package org.ropeway.codec.tnef;

import java.util.List;

/**
 * A message. [MS-OXTNEF] 2.1.3.1.
 *
 * @param properties of the message, those of attributes before those of attMsgProps, so that the
 *     last of several with one tag counts
 * @param recipients of the recipient table, one list of properties for each
 */
public record TnefMessage(
    List<TnefProperty> properties,
    List<List<TnefProperty>> recipients,
    List<TnefAttachment> attachments) {
  public TnefMessage {
    properties = List.copyOf(properties);
    recipients = List.copyOf(recipients);
    attachments = List.copyOf(attachments);
  }
}
