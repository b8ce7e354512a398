package org.ropeway.codec.dcerpc;

import java.util.OptionalInt;
import org.ropeway.codec.data.MapiGuid;

/**
 * Bind time feature negotiation: a transfer syntax that is none, but carries what the client can.
 * [MS-RPCE] 2.2.2.14, 2.2.2.15, 3.3.1.5.3.
 */
public final class BindTimeFeatures {
  /** Several security contexts on one connection. [MS-RPCE] 3.3.1.5.4. */
  public static final int SECURITY_CONTEXT_MULTIPLEXING = 0x01;

  /** The connection outlives an orphaned PDU. [MS-RPCE] 3.3.1.5.10. */
  public static final int KEEP_CONNECTION_ON_ORPHAN = 0x02;

  /** 6CB71C2C-9812-4540-…: the UUID's first half, in which its kind shows. */
  private static final long PREFIX = MapiGuid.parse("6cb71c2c-9812-4540-0000-000000000000").low();

  private BindTimeFeatures() {}

  /** The syntax a client offers to tell its features. */
  public static SyntaxId syntax(int features) {
    return new SyntaxId(new MapiGuid(PREFIX, features), 1);
  }

  /** The features a syntax tells; none if it is another syntax. */
  public static OptionalInt of(SyntaxId syntax) {
    return syntax.uuid().low() == PREFIX
        ? OptionalInt.of((int) syntax.uuid().high() & 0xFFFF)
        : OptionalInt.empty();
  }
}
