package org.ropeway.gateway.capture;

import java.util.HexFormat;
import org.ropeway.codec.data.Bytes;

/** Kinds of links: what stands before a packet of IP. */
enum Link {
  ETHERNET(1, "020000000001 020000000002", 0),
  VLAN(1, "020000000001 020000000002 8100 0064", 0),
  TWO_VLANS(1, "020000000001 020000000002 88a8 0001 8100 0064", 0),
  NULL(0, "02000000", -1),
  LOOP(108, "00000002", -1),
  RAW(101, "", -1),
  RAW_OF_OPENBSD(12, "", -1),
  COOKED(113, "0000 0001 0006 020000000001 0000", 0),
  COOKED_2(276, "", 18);

  final int type;
  private final String before;
  private final int behindType;

  /**
   * A kind.
   *
   * @param before the bytes before the type of the packet
   * @param behindType the bytes of zero behind it; -1 if there is no type
   */
  Link(int type, String before, int behindType) {
    this.type = type;
    this.before = before;
    this.behindType = behindType;
  }

  /** The frame of a packet of IP. */
  Bytes frame(byte[] packet) {
    boolean six = packet[0] >>> 4 == 6;
    String ethertype = behindType < 0 ? "" : (six ? "86dd" : "0800") + "00".repeat(behindType);
    String header = (before + ethertype).replace(" ", "");
    return Bytes.ofHex(header + HexFormat.of().formatHex(packet));
  }
}
