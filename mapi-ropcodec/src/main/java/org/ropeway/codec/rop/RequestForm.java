package org.ropeway.codec.rop;

import java.util.function.Function;
import org.ropeway.codec.wire.WireType;

/** How the fields of a request stand: for few ROPs that depends on the kind of logon. */
public interface RequestForm<Q> {
  /** The fields of a request. */
  WireType<Q> on(LogonKind logon);

  /** Fields that do not depend on the logon. */
  static <Q> RequestForm<Q> of(WireType<Q> wire) {
    return logon -> wire;
  }

  /** Fields that depend on the logon. */
  static <Q> RequestForm<Q> byLogon(Function<LogonKind, WireType<Q>> wire) {
    return wire::apply;
  }
}
