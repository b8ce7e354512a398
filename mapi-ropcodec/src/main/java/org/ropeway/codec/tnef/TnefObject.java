package org.ropeway.codec.tnef;

import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireReader;

/** The value of an object property while it is read: an interface and its bytes. */
record TnefObject(MapiGuid iid, WireReader data) {
  static final MapiGuid MESSAGE = MapiGuid.parse("00020307-0000-0000-c000-000000000046");

  boolean isMessage() {
    return iid.equals(MESSAGE);
  }
}
