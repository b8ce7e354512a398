package org.ropeway.it.signin;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The tokens of a negotiation in two steps ([RFC 4178] 4.2), in DER. */
final class Negotiation {
  private static final byte[] SPNEGO = HexFormat.of().parseHex("06062b0601050502");
  private static final byte[] KERBEROS = HexFormat.of().parseHex("06092a864886f712010202");

  /** A mechanism that no gateway knows: 1.3.6.1.4.1.311.2.2.30, as Windows offers it. */
  private static final byte[] NEGOEX = HexFormat.of().parseHex("060a2b06010401823702021e");

  private Negotiation() {}

  /** Offers something else, with a token of that, and Kerberos. */
  static String first() {
    byte[] mechanisms = der(0xA0, der(0x30, NEGOEX, KERBEROS));
    byte[] token = der(0xA2, der(0x04, new byte[] {1, 2, 3}));
    byte[] init = der(0xA0, der(0x30, mechanisms, token));
    return Base64.getEncoder().encodeToString(der(0x60, SPNEGO, init));
  }

  /** Shows a ticket when asked for it. */
  static String second(byte[] ticket) {
    byte[] response = der(0xA1, der(0x30, der(0xA2, der(0x04, ticket))));
    return Base64.getEncoder().encodeToString(response);
  }

  /** The Kerberos token in a negotiation of one step: what begins as one of its mechanism. */
  static byte[] ticket(String negotiation) {
    byte[] all = Base64.getDecoder().decode(negotiation);
    for (int at = 1; at < all.length; at++) {
      int length = (all[at] & 0xFF) == 0x60 ? headerLength(all, at) : 0;
      if (length > 0
          && Arrays.equals(
              Arrays.copyOfRange(all, at + length, at + length + KERBEROS.length), KERBEROS)) {
        return Arrays.copyOfRange(all, at, at + length + contentLength(all, at));
      }
    }
    throw new IllegalArgumentException("no Kerberos token");
  }

  private static int headerLength(byte[] all, int at) {
    int first = all[at + 1] & 0xFF;
    return first < 0x80 ? 2 : 2 + (first & 0x7F);
  }

  private static int contentLength(byte[] all, int at) {
    int first = all[at + 1] & 0xFF;
    int length = first < 0x80 ? first : 0;
    for (int i = 2; i < headerLength(all, at); i++) {
      length = (length << 8) | (all[at + i] & 0xFF);
    }
    return length;
  }

  private static byte[] der(int tag, byte[]... contents) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] each : contents) {
      content.writeBytes(each);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.size();
    if (length >= 0x80) {
      out.write(0x82);
      out.write(length >> 8);
    }
    out.write(length);
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
