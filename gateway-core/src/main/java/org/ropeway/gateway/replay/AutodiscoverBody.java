package org.ropeway.gateway.replay;

import java.nio.charset.StandardCharsets;
import org.ropeway.codec.data.Bytes;

/** The body of an Autodiscover request. [MS-OXDSCLI] 2.2.3. */
final class AutodiscoverBody {
  private AutodiscoverBody() {}

  /** The address it asks for; empty if there is none. */
  static String address(Bytes body) {
    return XmlLeaves.of(body).stream()
        .filter(leaf -> leaf.path().getLast().equals("EMailAddress"))
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
