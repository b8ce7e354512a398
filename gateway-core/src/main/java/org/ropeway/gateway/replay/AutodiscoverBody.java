package org.ropeway.gateway.replay;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.ropeway.codec.data.Bytes;

/** The body of an Autodiscover request. [MS-OXDSCLI] 2.2.3, [MS-OXWSADISC] 3.1.4.4. */
final class AutodiscoverBody {
  private AutodiscoverBody() {}

  /** Where a request of either form has the address it asks for. */
  private static final Set<String> ADDRESSES = Set.of("EMailAddress", "Mailbox");

  /** The address it asks for; empty if there is none. */
  static String address(Bytes body) {
    return XmlLeaves.of(body).stream()
        .filter(leaf -> ADDRESSES.contains(leaf.path().getLast()))
        .map(XmlLeaves.Leaf::text)
        .findFirst()
        .orElse("");
  }

  /** Its text. */
  static String text(Bytes body) {
    return new String(body.unsafeArray(), StandardCharsets.UTF_8);
  }

  /** The bytes of a text. */
  static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
